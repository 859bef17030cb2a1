import type { Rundown, Timed } from '../../model/index.ts';
import { formatClock, formatClockLength } from '../../notation/time.ts';
import type { Canvas, Lane } from './lane.ts';
import { INK } from './style.ts';
import { element, firstFitting, label, tooltip } from './svg.ts';

/** Technical runs past their tolerance. */
export function longRuns({ pacing }: Rundown): readonly Timed[] {
  return pacing.stretches.flatMap(({ technicalRuns }) => technicalRuns.filter(({ overMs }) => overMs > 0));
}

/** A bar with ends for each run that is too long; undefined where none is. */
export function runLane(runs: readonly Timed[], { x }: Canvas): Lane | undefined {
  if (runs.length === 0) return undefined;
  return {
    name: 'Too long',
    nameY: 12,
    height: 34,
    draw: (top) => runs.map((run) => drawRun(run, top)).join('\n'),
  };

  function drawRun({ startMs, endMs }: Timed, top: number): string {
    const [left, right] = [x(startMs) + 1.5, x(endMs) - 1.5].map((at) => Math.round(at * 100) / 100);
    const length = formatClockLength(endMs - startMs);
    const y = top + 8;
    const said = tooltip(`technical for ${length}, from ${formatClock(startMs)} to ${formatClock(endMs)}`);
    const ends = element('path', { ...INK.fault, d: `M${left} ${y - 5}v10M${right} ${y - 5}v10` });
    const bar = element(
      'path',
      { ...INK.fault, 'stroke-dasharray': '7 3', d: `M${left} ${y}H${right}` },
      said,
    );
    const width = x(endMs) - x(startMs);
    const wording = firstFitting([`! technical for ${length}`, `! ${length}`, '!'], width, 11);
    const at = { ...INK.faultText, x: (x(startMs) + x(endMs)) / 2, y: y + 17, 'text-anchor': 'middle' };
    return ends + bar + (wording === undefined ? '' : label(wording, at, 11));
  }
}
