import { formatClock, type EpisodeRundown, type RundownSegment } from '../../../index.ts';
import { cut, printTable, type TableRow } from '../text-table.ts';
import { LETTERS } from './strip.ts';
import { formatTimeOfDay, type OnAir } from './clock-times.ts';

/** How far down the table goes. */
export type Depth = 'segments' | 'beats' | 'lines';

/** Segments, beats or lines on the clock, with what to cut or add beneath a segment. */
export function printRundownTable(
  { rundown, words }: EpisodeRundown,
  { depth, air, width }: { readonly depth: Depth; readonly air?: OnAir | undefined; readonly width: number },
): readonly string[] {
  const at = (ms: number): string => (air ? formatTimeOfDay(air.startsMs + ms) : formatClock(ms));
  const rows = rundown.segments.flatMap((segment): readonly TableRow[] => [
    segmentRow(segment, at, rundown.pacing.segmentScores, words),
    ...(depth === 'segments' ? [] : partRows(segment, at, depth)),
  ]);
  return printTable(
    [
      { head: 'start', align: 'right' },
      { head: 'end', align: 'right' },
      { head: 'segment', flexible: true },
      { head: 'plan', align: 'right' },
      { head: 'about', align: 'right' },
      { head: 'over', align: 'right' },
      { head: '7-3-1', align: 'right' },
    ],
    rows,
    width,
  );
}

function segmentRow(
  { id, title, startMs, endMs, basis, plannedMs, estimatedMs, differenceMs }: RundownSegment,
  at: (ms: number) => string,
  scores: Readonly<Record<string, number>>,
  words: ReadonlyMap<string, string>,
): TableRow {
  const isEstimated = basis !== 'planned';
  const advice = words.get(id);
  return {
    cells: [
      at(startMs),
      at(endMs),
      title,
      plannedMs === undefined ? '-' : formatClock(plannedMs),
      isEstimated ? lengthOf(estimatedMs) : '-',
      isEstimated && differenceMs !== undefined ? signed(differenceMs) : '-',
      Object.hasOwn(scores, id) ? String(scores[id]) : '-',
    ],
    below: adviceFor(isEstimated ? (differenceMs ?? 0) : 0, plannedMs, advice),
  };
}

/** Nothing for a difference that is within five percent of the plan: no estimate is that exact. */
function adviceFor(
  differenceMs: number,
  plannedMs: number | undefined,
  words: string | undefined,
): string | undefined {
  if (words === undefined || plannedMs === undefined) return undefined;
  if (Math.abs(differenceMs) <= Math.max(15_000, plannedMs / 20)) return undefined;
  const length = lengthOf(Math.abs(differenceMs));
  return differenceMs > 0 ? `runs ${length} over: cut ${words}` : `runs ${length} short: add ${words}`;
}

function partRows(segment: RundownSegment, at: (ms: number) => string, depth: Depth): readonly TableRow[] {
  return segment.beats.flatMap((beat) => [
    { cells: [at(beat.startMs), at(beat.endMs), `· ${LETTERS[beat.category]} ${beat.name}`] },
    ...(depth === 'lines'
      ? beat.lines.map((line) => ({
          cells: [
            at(line.startMs),
            at(line.endMs),
            `·· ${line.speaker ?? line.cue ?? line.kind}: ${cut(line.text, 200)}`,
          ],
        }))
      : []),
  ]);
}

function lengthOf(ms: number): string {
  return formatClock(Math.round(ms / 1_000) * 1_000);
}

/** `+3:10` over, `-0:20` short. */
export function signed(ms: number): string {
  const length = lengthOf(Math.abs(ms));
  return length === '0:00' ? length : `${ms > 0 ? '+' : '-'}${length}`;
}
