import type { CatalogueEntry } from '../../catalogue/index.ts';
import type { Rundown, Status, Timed } from '../../model/index.ts';
import { longRuns } from './run-lane.ts';

/** An episode of a series, or a stretch that is only sketched, as a row of its chart. */
export interface SeriesRow {
  /** `12`, or `12–15` for a sketch; undefined where a file has no number. */
  readonly number?: string | undefined;
  readonly title: string;
  readonly status: Status;
  /** How many episodes a sketch stands for. */
  readonly episodes: number;
  /** Of one episode. */
  readonly plannedMs?: number | undefined;
  /** Set where there is a file. */
  readonly id?: string | undefined;
  /** Set where something is said in it. */
  readonly rundown?: Rundown | undefined;
  readonly runs: readonly Timed[];
  /** How far it is over its plan; undefined where it has none, or is not written throughout. */
  readonly offMs?: number | undefined;
  /** Of what is written, to a tenth: `4.5`. */
  readonly newConceptsPerHour?: string | undefined;
}

/** The rows of a series in its order. */
export function seriesRows(
  entries: readonly CatalogueEntry[],
  rundowns: ReadonlyMap<string, Rundown>,
): readonly SeriesRow[] {
  return entries.map((entry): SeriesRow => {
    if (entry.kind === 'sketch') {
      const { from, to, title, plannedMs } = entry.sketch;
      const number = from === to ? String(from) : `${from}–${to}`;
      return { number, title, status: 'planned', episodes: entry.numbers.length, plannedMs, runs: [] };
    }
    const { number, title, status, plannedMs, outline } = entry;
    const row = {
      number: number === undefined ? undefined : String(number),
      title,
      status,
      episodes: 1,
      id: outline?.facts.id,
    };
    const found = outline && rundowns.get(outline.facts.id);
    if (found === undefined || writtenMs(found) === 0)
      return { ...row, plannedMs: found?.plannedMs ?? plannedMs, runs: [] };
    const against = found.plannedMs ?? plannedMs;
    return {
      ...row,
      plannedMs: against,
      rundown: found,
      runs: longRuns(found),
      offMs: against === undefined || found.basis === 'planned' ? undefined : found.totalMs - against,
      newConceptsPerHour: String(Math.round((found.concepts.length * 36_000_000) / writtenMs(found)) / 10),
    };
  });
}

/** How much of it is more than a plan. */
function writtenMs({ segments }: Rundown): number {
  return segments
    .filter(({ basis }) => basis !== 'planned')
    .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
