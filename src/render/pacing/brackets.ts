import type { Cycle, Pacing, PacingTolerance, Timed } from '../../model/index.ts';
import { formatClock, formatClockLength, formatLength } from '../../notation/time.ts';
import type { Scale } from './scale.ts';
import { CATEGORIES, INK } from './style.ts';
import { element, firstFitting, label, tooltip } from './svg.ts';

const TARGET_MS = 7 * 60_000;

/** A bracket a cycle; one out of balance is drawn thick and says which share. */
export function cycleBrackets({ stretches }: Pacing, x: Scale, y: number): string {
  return stretches
    .flatMap(({ cycles }) => cycles)
    .map((cycle) => {
      const faults = faultsOf(cycle);
      const length = formatClockLength(cycle.endMs - cycle.startMs);
      const verdict =
        faults.length === 0
          ? `cycle ${length}, ${verdictOf(cycle)}`
          : `cycle ${length}: ${faults.join(', ')}`;
      const drawn = faults.length === 0 ? { ...INK.frame, 'stroke-width': 1.5 } : INK.fault;
      const text = faults.length === 0 ? INK.quiet : INK.faultText;
      return bracket(cycle, x, y, drawn, text, [verdict, faults.length === 0 ? length : `${length} !`]);
    })
    .join('\n');
}

/** Technical runs past their tolerance. */
export function longRuns({ stretches }: Pacing, tolerance: PacingTolerance): readonly Timed[] {
  const limitMs = TARGET_MS * (1 + tolerance.technical);
  return stretches
    .flatMap(({ technicalRuns }) => technicalRuns)
    .filter(({ startMs, endMs }) => endMs - startMs > limitMs);
}

/** A bar for each run that is too long. */
export function runBars(runs: readonly Timed[], x: Scale, y: number): string {
  return runs
    .map((run) => {
      const length = formatClockLength(run.endMs - run.startMs);
      return bracket(run, x, y, { ...INK.fault, 'stroke-dasharray': '6 3' }, INK.faultText, [
        `technical for ${length}`,
        length,
      ]);
    })
    .join('\n');
}

function bracket(
  { startMs, endMs }: Timed,
  x: Scale,
  y: number,
  line: Readonly<Record<string, string | number>>,
  text: Readonly<Record<string, string | number>>,
  wordings: readonly string[],
): string {
  const left = Math.round((x(startMs) + 1) * 100) / 100;
  const right = Math.max(left, Math.round((x(endMs) - 1) * 100) / 100);
  const said = `${wordings[0]}, from ${formatClock(startMs)} to ${formatClock(endMs)}`;
  const path = element('path', { ...line, d: `M${left} ${y}v5H${right}v-5` }, tooltip(said));
  const wording = firstFitting(wordings, right - left, 11);
  if (wording === undefined) return path;
  return path + label(wording, { ...text, x: (left + right) / 2, y: y + 19, 'text-anchor': 'middle' }, 11);
}

/** `technical 10:30`, for each share past its tolerance. */
export function faultsOf(cycle: Cycle): readonly string[] {
  const spent = { technical: cycle.technicalMs, relief: cycle.reliefMs, recap: cycle.recapMs };
  return CATEGORIES.filter((category) => cycle.excess[category] > 0).map((category) =>
    spent[category] === 0 ? `no ${category}` : `${category} ${formatClockLength(spent[category])}`,
  );
}

/** What to say of a cycle without a fault. */
export function verdictOf({ measure, startMs, endMs }: Cycle): string {
  return measure === 'exempt' ? `too short to judge (${formatLength(endMs - startMs)})` : 'in balance';
}
