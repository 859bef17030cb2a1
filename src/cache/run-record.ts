import { type Diagnostic, filesByPath, type ShowFiles } from '../model/index.ts';
import { isSighting } from './checked-shapes.ts';
import { fingerprint, type Fingerprint, fingerprintOfFile } from './fingerprint.ts';
import { type PackedFindings, unpackFindings } from './packed-findings.ts';
import type { Sighting } from './sightings.ts';

/** What a whole run found, and all that it rests on besides the question that was put. */
export interface RunRecord {
  /** Of every file of the show. */
  readonly show: Fingerprint;
  /** What stood where sources, figures and images lead. */
  readonly sightings: readonly Sighting[];
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The fingerprint of every file of a show, in any order. */
export function fingerprintOfShow(files: ShowFiles): Fingerprint {
  return fingerprint([...filesByPath(files).values()].map(fingerprintOfFile).toSorted());
}

/** A record as it is kept. */
export type KeptRunRecord = Omit<RunRecord, 'diagnostics'> & { readonly findings: PackedFindings };

/** The record that unsealed data is, if its findings lie within the show's files, and the files are those of its show. */
export function asRunRecord(data: unknown, files: ShowFiles): RunRecord | undefined {
  const { show, sightings, findings } = (data ?? {}) as Partial<KeptRunRecord>;
  if (show === undefined || show !== fingerprintOfShow(files)) return undefined;
  if (!Array.isArray(sightings) || !sightings.every(isSighting)) return undefined;
  const diagnostics = unpackFindings(findings, filesByPath(files));
  return diagnostics && { show, sightings, diagnostics };
}
