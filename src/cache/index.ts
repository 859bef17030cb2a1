export { contextFingerprint } from './context-fingerprint.ts';
export {
  asEpisodeRecords,
  canBeKept,
  type EpisodeRecord,
  isSound,
  type JudgedRecord,
  type TimedRecord,
} from './episode-records.ts';
export { fingerprint, type Fingerprint, fingerprintOfFile } from './fingerprint.ts';
export { packFindings } from './packed-findings.ts';
export { asRunRecord, fingerprintOfShow, type KeptRunRecord, type RunRecord } from './run-record.ts';
export { seal, unseal } from './seal.ts';
export { type Sighting, sightImage, sightReference } from './sightings.ts';
