import type { Rundown, Timed } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { formatClock, formatClockLength, formatLength } from '../../notation/time.ts';
import { counted } from '../../notation/counted.ts';
import type { ChartSegment } from './chart-segments.ts';
import { verdictOf } from './cycle-faults.ts';

/** One line under the title: how long, against which plan, how balanced. */
export function summaryLine({
  totalMs,
  plannedMs,
  rangeMs,
  spokenWords,
  pacing,
  basis,
  concepts,
}: Rundown): string {
  const total = formatClockLength(totalMs);
  if (totalMs === 0) return 'Nothing is timed yet';
  const lengths = {
    planned: `${total} with what is only planned`,
    estimated: `Runs ${total} (probably ${formatClockLength(rangeMs.low)} to ${formatClockLength(rangeMs.high)})`,
    recorded: `Runs ${total}`,
  };
  return [
    lengths[basis],
    plannedMs === undefined ? 'not planned throughout' : `planned ${formatClockLength(plannedMs)}`,
    `${grouped(spokenWords)} words`,
    pacing.score === undefined ? '7-3-1 not checked' : `7-3-1 score ${pacing.score} of 100`,
    ...(concepts.length === 0 ? [] : [counted(concepts.length, 'new concept')]),
  ].join(' · ');
}

/** The chart in words, for those who do not see it. */
export function describeChart(
  rundown: Rundown,
  segments: readonly ChartSegment[],
  runs: readonly Timed[],
): string {
  const parts = segments.map(({ number, name, timed }) => {
    const { startMs, endMs, plannedMs, basis } = timed;
    const length = basis === 'planned' ? 'only planned' : `runs ${formatLength(endMs - startMs)}`;
    const plan = plannedMs === undefined ? '' : `, planned ${formatLength(plannedMs)}`;
    return `${number}. ${name}, from ${formatClock(startMs)}, ${length}${plan}.`;
  });
  const cycles = rundown.pacing.stretches
    .flatMap((stretch) => stretch.cycles)
    .map(
      (cycle) =>
        `Cycle from ${formatClock(cycle.startMs)} to ${formatClock(cycle.endMs)}: ${verdictOf(cycle)}.`,
    );
  const tooLong = runs.map(
    ({ startMs, endMs }) =>
      `Technical without rest for ${formatLength(endMs - startMs)} from ${formatClock(startMs)}.`,
  );
  const taught = rundown.concepts.map(({ name, atMs }) => `${name} at ${formatClock(atMs)}`).join(', ');
  const concepts = taught === '' ? [] : [`New concepts: ${taught}.`];
  return [
    `${summaryLine(rundown)}.`,
    ...parts,
    ...cycles,
    ...tooLong,
    ...concepts,
    describeBasis(rundown.basis),
  ].join(' ');
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
