import { formatClock } from '../../notation/time.ts';
import { type Frame, type Scale, tickTimes } from './scale.ts';
import { INK } from './style.ts';
import { element, label, textWidth } from './svg.ts';

/** Lines down the chart at round clock times. */
export function gridLines(lengthMs: number, x: Scale, top: number, bottom: number): string {
  return tickTimes(lengthMs)
    .map((ms) => element('path', { ...INK.rule, d: `M${Math.round(x(ms) * 100) / 100} ${top}V${bottom}` }))
    .join('\n');
}

/** Less than this between two times, and they read as one. */
const GAP = 6;

/** The clock times under the chart; one that would run off the page ends at its edge, and one that it would touch is left out. */
export function axisLabels(lengthMs: number, x: Scale, y: number, { right, width }: Frame): string {
  const shown: string[] = [];
  let nextFrom = Number.POSITIVE_INFINITY;
  for (const ms of tickTimes(lengthMs).toReversed()) {
    const text = formatClock(ms);
    const half = textWidth(text) / 2;
    const runsOff = x(ms) + half > width;
    const to = runsOff ? right : x(ms) + half;
    if (to + GAP > nextFrom) continue;
    nextFrom = to - 2 * half;
    const at = runsOff ? { x: right, 'text-anchor': 'end' } : { x: x(ms), 'text-anchor': 'middle' };
    shown.unshift(label(text, { ...INK.quiet, y, ...at }));
  }
  return shown.join('\n');
}
