import type { Pacing } from '../../model/index.ts';
import { formatClock, formatClockLength } from '../../notation/time.ts';
import { type ChartSegment, lengthOf } from './chart-segments.ts';
import type { Frame } from './scale.ts';
import { INK } from './style.ts';
import { element, fitted, label } from './svg.ts';

export const LIST_ROW = 20;

/** How far right edges of the columns stand from the chart's. */
const COLUMNS = { start: 480, planned: 400, estimated: 310, difference: 220, score: 0 };
/** The middle of the bars, from the chart's right edge, and how far they reach either way. */
const BARS = { middle: 122, reach: 60 };
/** A segment this far from its plan fills its bar. */
const FULL_BAR = 0.3;

/** The segments by number, with their whole names and times, and how far each is from its plan. */
export function segmentList(
  segments: readonly ChartSegment[],
  pacing: Pacing,
  frame: Frame,
  top: number,
): string {
  if (segments.length === 0) return '';
  const { right } = frame;
  const head = row(
    {
      number: '',
      name: 'Segment',
      start: 'starts',
      planned: 'planned',
      estimated: segments.some(({ timed }) => timed.basis === 'recorded') ? 'recorded' : 'estimated',
      difference: 'over plan',
      score: '7-3-1',
    },
    frame,
    top,
    INK.quiet,
  );
  const middle = right - BARS.middle;
  const between = segments.every(({ timed }) => timed.plannedMs === undefined)
    ? ''
    : label('−30 %', { ...INK.quiet, x: middle - BARS.reach, y: top }, 10.5) +
      label('+30 %', { ...INK.quiet, x: middle + BARS.reach, y: top, 'text-anchor': 'end' }, 10.5);
  const rows = segments.map((segment, index) =>
    segmentRow(segment, pacing, frame, top + (index + 1) * LIST_ROW),
  );
  return [head + between, ...rows].join('\n');
}

function segmentRow(
  { number, name, title, timed }: ChartSegment,
  { segmentScores }: Pacing,
  frame: Frame,
  y: number,
): string {
  const { id, startMs, plannedMs } = timed;
  const { lengthMs, offMs } = lengthOf(timed);
  const cells = {
    number: String(number),
    name: name === title ? title : `${name}: ${title}`,
    start: formatClock(startMs),
    planned: plannedMs === undefined ? '–' : formatClockLength(plannedMs),
    estimated: lengthMs === undefined ? '–' : formatClockLength(lengthMs),
    difference: offMs === undefined ? '–' : `${signed(offMs)}${marksFor(offMs, plannedMs)}`,
    score: Object.hasOwn(segmentScores, id) ? String(segmentScores[id]) : '–',
  };
  const line = element('path', { ...INK.rule, d: `M${frame.margin} ${y - 14}H${frame.right}` });
  return line + row(cells, frame, y, INK.text) + differenceBar(offMs, plannedMs, frame, y);
}

function row(
  cells: Readonly<Record<'number' | 'name' | keyof typeof COLUMNS, string>>,
  { margin, right }: Frame,
  y: number,
  ink: Readonly<Record<string, string>>,
): string {
  const left = margin + 26;
  return [
    label(cells.number, { ...ink, x: left - 8, y, 'text-anchor': 'end' }),
    label(fitted(cells.name, right - COLUMNS.start - 60 - left), { ...ink, x: left, y }),
    ...(['start', 'planned', 'estimated', 'difference', 'score'] as const).map((column) =>
      label(cells[column], { ...ink, x: right - COLUMNS[column], y, 'text-anchor': 'end' }),
    ),
  ].join('');
}

/** A bar to the right for what is over its plan, to the left for what is under it. */
function differenceBar(
  offMs: number | undefined,
  plannedMs: number | undefined,
  { right }: Frame,
  y: number,
): string {
  if (offMs === undefined || !plannedMs) return '';
  const middle = right - BARS.middle;
  const zero = element('path', { ...INK.frame, d: `M${middle} ${y - 12}v15` });
  const share = Math.max(-1, Math.min(1, offMs / plannedMs / FULL_BAR));
  const width = Math.abs(share) * BARS.reach;
  if (width < 0.5) return zero;
  const far = marksFor(offMs, plannedMs) !== '';
  const x = share < 0 ? middle - width : middle;
  const look = far ? INK.faultText : INK.mark;
  return zero + element('rect', { ...look, x, y: y - 9, width, height: 9 });
}

/** `!` for a tenth of the plan and more, `!!` for fifteen percent; nothing where it is less than 15 s. */
export function marksFor(offMs: number, plannedMs: number | undefined): string {
  if (!plannedMs || Math.abs(offMs) < 15_000) return '';
  const share = Math.abs(offMs) / plannedMs;
  return share >= 0.15 ? ' !!' : share >= 0.1 ? ' !' : '';
}

/** `+1:10`, `−0:25`, with a minus sign that is as wide as the plus; `0:00` where they are the same to the second. */
export function signed(ms: number): string {
  const length = formatClockLength(ms);
  return length === '0:00' ? length : `${ms < 0 ? '−' : '+'}${length}`;
}
