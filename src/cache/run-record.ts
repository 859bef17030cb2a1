import type { Diagnostic, ShowFiles, SourceFile } from '../model/index.ts';
import { filesByPath } from '../model/index.ts';
import { isDiagnostic, isSighting } from './checked-shapes.ts';
import { fingerprint, type Fingerprint, fingerprintOfFile } from './fingerprint.ts';
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

/** The record that unsealed data is, if its findings lie within the show's files. */
export function asRunRecord(data: unknown, files: ReadonlyMap<string, SourceFile>): RunRecord | undefined {
  const record = data as Partial<RunRecord> | undefined;
  return typeof record?.show === 'string' &&
    Array.isArray(record.sightings) &&
    record.sightings.every(isSighting) &&
    Array.isArray(record.diagnostics) &&
    record.diagnostics.every((found) => isDiagnostic(found, files))
    ? (record as RunRecord)
    : undefined;
}
