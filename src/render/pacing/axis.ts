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

/** The clock times under the chart; one that would run off the page ends at its edge. */
export function axisLabels(lengthMs: number, x: Scale, y: number, { right, width }: Frame): string {
  return tickTimes(lengthMs)
    .map((ms) => {
      const text = formatClock(ms);
      const runsOff = x(ms) + textWidth(text) / 2 > width;
      const at = runsOff ? { x: right, 'text-anchor': 'end' } : { x: x(ms), 'text-anchor': 'middle' };
      return label(text, { ...INK.quiet, y, ...at });
    })
    .join('\n');
}
