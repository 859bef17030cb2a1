import type { Cycle, Pacing } from '../../model/index.ts';
import { counted } from '../../notation/counted.ts';
import { formatClock, formatClockLength } from '../../notation/time.ts';
import { faultsOf, sharesOf, verdictOf } from './cycle-faults.ts';
import type { Canvas, Lane } from './lane.ts';
import { CATEGORIES, INK } from './style.ts';
import { element, firstFitting, label, tooltip } from './svg.ts';

const BAR = 13;
/** Keeps the frames of neighbours apart. */
const GAP = 2;
const SIZE = 11;

/** The time of each cycle, sorted into its shares, with what is off; undefined where nothing is paced. */
export function cycleLane({ stretches }: Pacing, canvas: Canvas): Lane | undefined {
  const cycles = stretches.flatMap((stretch) => stretch.cycles);
  if (cycles.length === 0) return undefined;
  return {
    name: '7-3-1 cycles',
    nameY: 12,
    height: 50,
    draw: (top) => cycles.map((cycle) => drawCycle(cycle, canvas, top + 2)).join('\n'),
  };
}

function drawCycle(cycle: Cycle, canvas: Canvas, top: number): string {
  const { startMs, endMs, measure, newConcepts } = cycle;
  const { x } = canvas;
  const [left, right] = [x(startMs) + GAP, Math.max(x(startMs) + GAP, x(endMs) - GAP)];
  const isOff = faultsOf(cycle).length > 0;
  const length = formatClockLength(endMs - startMs);
  const said = tooltip(
    `cycle from ${formatClock(startMs)} to ${formatClock(endMs)}, ${length}: ${verdictOf(cycle)}; ${counted(newConcepts, 'new concept')}`,
  );
  const edge = isOff
    ? INK.fault
    : measure === 'exempt'
      ? { ...INK.frame, 'stroke-dasharray': '3 3' }
      : INK.frame;
  const box = element('rect', { ...edge, x: left, y: top, width: right - left, height: BAR }, said);
  const text = isOff ? INK.faultText : INK.quiet;
  const lines = [
    firstFitting(sharesInWords(cycle, length), right - left, SIZE),
    firstFitting(newInWords(newConcepts), right - left, SIZE),
  ].map((wording, row) =>
    wording === undefined
      ? ''
      : label(
          wording,
          {
            ...(row === 0 ? text : INK.quiet),
            x: (left + right) / 2,
            y: top + BAR + 14 + row * 14,
            'text-anchor': 'middle',
          },
          SIZE,
        ),
  );
  return [...drawShares(cycle, canvas, left, right, top), box, ...lines]
    .filter((part) => part !== '')
    .join('\n');
}

function drawShares(
  cycle: Cycle,
  { fills }: Canvas,
  left: number,
  right: number,
  top: number,
): readonly string[] {
  const spent = sharesOf(cycle);
  const whole = Math.max(1, spent.technical + spent.relief + spent.recap);
  let at = left;
  return CATEGORIES.map((category) => {
    const width = ((right - left) * spent[category]) / whole;
    const box = { x: at, y: top, width, height: BAR, fill: fills.of[category] };
    at += width;
    return width > 0 ? element('rect', box) : '';
  });
}

/** From the longest to the shortest; what is past its tolerance is named first, or marked. */
function sharesInWords(cycle: Cycle, length: string): readonly string[] {
  if (cycle.measure === 'exempt') return ['too short to judge', length];
  const spent = sharesOf(cycle);
  const times = CATEGORIES.map(
    (category) => `${formatClockLength(spent[category])}${cycle.excess[category] > 0 ? '!' : ''}`,
  );
  const faults = faultsOf(cycle);
  const whole = `${times[0]} technical, ${times[1]} relief, ${times[2]} recap`;
  return [
    whole,
    ...(faults.length > 0 ? [`! ${faults.join(', ')}`] : []),
    times.join(' · '),
    faults.length > 0 ? `! ${length}` : length,
    ...(faults.length > 0 ? ['!'] : []),
  ];
}

function newInWords(count: number): readonly string[] {
  return count === 0 ? [] : [counted(count, 'new concept'), `${count} new`, `+${count}`];
}
