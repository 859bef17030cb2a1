import { formatClock } from '../../notation/time.ts';
import { type Scale, tickTimes, WIDTH } from './scale.ts';
import { INK } from './style.ts';
import { element, label, textWidth } from './svg.ts';

/** Lines down the chart at round clock times. */
export function gridLines(lengthMs: number, x: Scale, top: number, bottom: number): string {
  return tickTimes(lengthMs)
    .map((ms) => element('path', { ...INK.rule, d: `M${Math.round(x(ms) * 100) / 100} ${top}V${bottom}` }))
    .join('\n');
}

/** The clock times under the chart; one that would run off the page is left out. */
export function axisLabels(lengthMs: number, x: Scale, y: number): string {
  return tickTimes(lengthMs)
    .filter((ms) => x(ms) + textWidth(formatClock(ms)) / 2 <= WIDTH)
    .map((ms) =>
      label(formatClock(ms), { ...INK.quiet, x: x(ms), y, 'text-anchor': ms === 0 ? 'start' : 'middle' }),
    )
    .join('\n');
}
