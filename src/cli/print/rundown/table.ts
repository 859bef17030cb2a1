import pico from 'picocolors';
import {
  type EpisodeRundown,
  formatClock,
  formatClockLength,
  type RundownSegment,
  type Misfit,
} from '../../../index.ts';
import { type Column, cut, printTable, type TableRow } from '../text-table.ts';
import { LETTERS } from './strip.ts';
import { formatTimeOfDay, type OnAir } from './clock-times.ts';

/** How far down the table goes. */
export type Depth = 'segments' | 'beats' | 'lines';

const MARK = '~ not heard itself, but laid out between what was.';

interface Layout {
  readonly depth: Depth;
  readonly air?: OnAir | undefined;
  readonly width: number;
  readonly colour: boolean;
}

/** A segment in a recording has its length there, and what that is over the estimate. */
const HEARD: readonly Column[] = [
  { head: 'heard', align: 'right' },
  { head: 'vs est', align: 'right', gives: 1 },
];

/** Segments, beats or lines on the clock, with what to cut or add beneath a segment. A `~` marks times that were not heard. */
export function printRundownTable(
  { rundown, misfits, heard }: EpisodeRundown,
  { depth, air, width, colour }: Layout,
): readonly string[] {
  const clock = (ms: number): string => (air ? formatTimeOfDay(air.startsMs + ms) : formatClock(ms));
  const at = (ms: number, basis: RundownSegment['basis']): string =>
    `${heard && basis !== 'recorded' ? '~' : ''}${clock(ms)}`;
  const { bold, dim, red } = pico.createColors(colour);
  const rows = rundown.segments.flatMap((segment, index): readonly TableRow[] => [
    {
      ...segmentRow(
        { ...segment, title: `${index + 1} ${segment.title}` },
        at,
        rundown.pacing.segmentScores,
        misfits.get(segment.id),
        heard !== undefined,
      ),
      paint: depth === 'segments' ? undefined : bold,
      paintBelow: red,
    },
    ...(depth === 'segments' ? [] : partRows(segment, at, depth)),
  ]);
  const [first = '', ...others] = printTable(
    [
      { head: 'start', align: 'right' },
      { head: 'end', align: 'right', gives: 2 },
      { head: 'segment', flexible: true },
      { head: 'plan', align: 'right', gives: 4 },
      { head: 'about', align: 'right', gives: heard ? 0 : 5 },
      ...(heard ? HEARD : []),
      { head: heard ? 'vs plan' : 'over', align: 'right' },
      { head: '7-3-1', align: 'right', gives: 3 },
    ],
    rows,
    width,
  );
  const isMarked = heard && rows.some(({ cells: [start = ''] }) => start.startsWith('~'));
  return [dim(first), ...others, ...(isMarked ? [MARK] : [])];
}

type TimeOf = (ms: number, basis: RundownSegment['basis']) => string;

function segmentRow(
  { id, title, startMs, endMs, basis, plannedMs, estimatedMs, recordedMs }: RundownSegment,
  at: TimeOf,
  scores: Readonly<Record<string, number>>,
  misfit: Misfit | undefined,
  isHeard: boolean,
): TableRow {
  const lengthMs = basis === 'planned' ? undefined : (recordedMs ?? estimatedMs);
  const heard = isHeard ? [length(recordedMs), difference(recordedMs, estimatedMs)] : [];
  return {
    cells: [
      at(startMs, basis),
      at(endMs, basis),
      title,
      plannedMs === undefined ? '-' : formatClock(plannedMs),
      basis === 'planned' ? '-' : length(estimatedMs),
      ...heard,
      difference(lengthMs, plannedMs),
      Object.hasOwn(scores, id) ? String(scores[id]) : '-',
    ],
    below: misfit && adviceFor(misfit),
  };
}

function adviceFor({ overMs, words }: Misfit): string {
  const missed = length(Math.abs(overMs));
  return overMs > 0 ? `runs ${missed} over: cut ${words}` : `runs ${missed} short: add ${words}`;
}

function partRows(segment: RundownSegment, at: TimeOf, depth: Depth): readonly TableRow[] {
  return segment.beats.flatMap((beat) => [
    {
      cells: [
        at(beat.startMs, beat.basis),
        at(beat.endMs, beat.basis),
        `· ${LETTERS[beat.category]} ${beat.name}`,
      ],
    },
    ...(depth === 'lines'
      ? beat.lines.map((line) => ({
          cells: [
            at(line.startMs, line.basis),
            at(line.endMs, line.basis),
            `·· ${line.speaker ?? line.cue ?? line.kind}: ${cut(line.text, 200)}`,
          ],
        }))
      : []),
  ]);
}

function length(ms: number | undefined): string {
  return ms === undefined ? '-' : formatClockLength(ms);
}

function difference(ms: number | undefined, fromMs: number | undefined): string {
  return ms === undefined || fromMs === undefined ? '-' : signed(ms - fromMs);
}

/** `+3:10` over, `-0:20` short. */
export function signed(ms: number): string {
  const over = length(Math.abs(ms));
  return over === '0:00' ? over : `${ms > 0 ? '+' : '-'}${over}`;
}
