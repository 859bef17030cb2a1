import type { Diagnostic, EpisodeDigest, EpisodeOutline, SourceFile } from '../model/index.ts';
import { isDiagnostic, isSighting } from './checked-shapes.ts';
import type { Fingerprint } from './fingerprint.ts';
import { survivesJson } from './seal.ts';
import type { Sighting } from './sightings.ts';

/** What is known of one episode. Its parts rest on more and more, so that an edit elsewhere takes no more than it must. */
export interface EpisodeRecord<Comment> {
  /** Of the file, the tool and the show's YAML: what the outline rests on. */
  readonly base: Fingerprint;
  readonly outline: EpisodeOutline;
  readonly timed?: TimedRecord | undefined;
  readonly judged?: JudgedRecord<Comment> | undefined;
}

export interface TimedRecord {
  readonly digest: EpisodeDigest;
  /** What the files of figures are. */
  readonly figures: readonly Sighting[];
}

export interface JudgedRecord<Comment> {
  /** These rest on the base alone. */
  readonly comments: readonly Comment[];
  /** Of what the show says of its other episodes and of their sources. */
  readonly context: Fingerprint;
  readonly images: readonly Sighting[];
  /** Other files that findings point into, since a place is also a line and a column. */
  readonly others: readonly { readonly path: string; readonly fingerprint: Fingerprint }[];
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the file hide of what its own rules found. */
  readonly hidden: readonly Diagnostic[];
}

export type EpisodeRecords<Comment> = Readonly<Record<string, EpisodeRecord<Comment>>>;

/** The records that unsealed data holds of files that the show still has. */
export function asEpisodeRecords<Comment>(
  data: unknown,
  files: ReadonlyMap<string, SourceFile>,
): ReadonlyMap<string, EpisodeRecord<Comment>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return new Map();
  const found = Object.entries(data as EpisodeRecords<Comment>);
  return new Map(found.filter(([path, record]) => files.has(path) && isEpisodeRecord(record)));
}

/** Whether a record would be the same after a stay in a file. YAML can hold numbers that JSON cannot. */
export function canBeKept<Comment>(record: EpisodeRecord<Comment>): boolean {
  return survivesJson(record);
}

/** Whether findings of a record can still be printed, files being as they are now. */
export function isSound<Comment>(
  judged: JudgedRecord<Comment>,
  files: ReadonlyMap<string, SourceFile>,
): boolean {
  return [...judged.diagnostics, ...judged.hidden].every((found) => isDiagnostic(found, files));
}

function isEpisodeRecord(record: EpisodeRecord<unknown>): boolean {
  if (typeof record !== 'object' || record === null) return false;
  const { base, outline, timed, judged } = record;
  const areSightings = (all: unknown): boolean => Array.isArray(all) && all.every(isSighting);
  return (
    typeof base === 'string' &&
    typeof outline === 'object' &&
    outline !== null &&
    (timed === undefined || areSightings(timed.figures)) &&
    (judged === undefined ||
      ([judged.comments, judged.others, judged.diagnostics, judged.hidden].every(Array.isArray) &&
        areSightings(judged.images)))
  );
}
