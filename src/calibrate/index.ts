export { type CalibrateLengthOptions, calibrateByLength } from './by-length.ts';
export { type CalibrateOptions, calibrateByTranscripts } from './by-transcripts.ts';
export type { SpeakerMapping } from './cast-names.ts';
