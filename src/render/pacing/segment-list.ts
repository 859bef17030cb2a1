import type { Pacing } from '../../model/index.ts';
import { formatClock, formatClockLength } from '../../notation/time.ts';
import { LEFT, RIGHT } from './scale.ts';
import type { ChartSegment } from './chart-segments.ts';
import { INK } from './style.ts';
import { element, fitted, label } from './svg.ts';

export const LIST_ROW = 20;

/** Right edges of the columns after the title's. */
const COLUMNS = {
  start: RIGHT - 330,
  planned: RIGHT - 250,
  estimated: RIGHT - 150,
  difference: RIGHT - 70,
  score: RIGHT,
};

/** The segments by number, with their whole names and times: what the boxes are too narrow for. */
export function segmentList(segments: readonly ChartSegment[], pacing: Pacing, top: number): string {
  const head = row(
    {
      number: '',
      name: 'Segment',
      start: 'starts',
      planned: 'planned',
      estimated: 'estimated',
      difference: 'over',
      score: '7-3-1',
    },
    top,
    INK.quiet,
  );
  const rows = segments.map((segment, index) => segmentRow(segment, pacing, top + (index + 1) * LIST_ROW));
  return [head, ...rows].join('\n');
}

function segmentRow(
  { number, name, title, timed }: ChartSegment,
  { segmentScores }: Pacing,
  y: number,
): string {
  const { id, startMs, plannedMs, estimatedMs, differenceMs, basis } = timed;
  const cells = {
    number: String(number),
    name: name === title ? title : `${name}: ${title}`,
    start: formatClock(startMs),
    planned: plannedMs === undefined ? '–' : formatClockLength(plannedMs),
    estimated: basis === 'planned' ? '–' : formatClockLength(estimatedMs),
    difference: basis === 'planned' || differenceMs === undefined ? '–' : signed(differenceMs),
    score: Object.hasOwn(segmentScores, id) ? String(segmentScores[id]) : '–',
  };
  const line = element('path', { ...INK.rule, d: `M${LEFT} ${y - 14}H${RIGHT}` });
  return line + row(cells, y, INK.text);
}

function row(
  cells: Readonly<Record<'number' | 'name' | keyof typeof COLUMNS, string>>,
  y: number,
  ink: typeof INK.text | typeof INK.quiet,
): string {
  const left = LEFT + 26;
  return [
    label(cells.number, { ...ink, x: left - 8, y, 'text-anchor': 'end' }),
    label(fitted(cells.name, COLUMNS.start - 60 - left), { ...ink, x: left, y }),
    ...(['start', 'planned', 'estimated', 'difference', 'score'] as const).map((column) =>
      label(cells[column], { ...ink, x: COLUMNS[column], y, 'text-anchor': 'end' }),
    ),
  ].join('');
}

/** `+1:10`, `−0:25`, with a minus sign that is as wide as the plus. */
function signed(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${formatClockLength(ms)}`;
}
