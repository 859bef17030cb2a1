import type { Rundown } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { formatClock, formatClockLength, formatLength } from '../../notation/time.ts';
import { faultsOf, verdictOf } from './brackets.ts';
import type { ChartSegment } from './chart-segments.ts';

/** One line under the title: how long, against which plan, how balanced. */
export function summaryLine({ totalMs, plannedMs, rangeMs, spokenWords, pacing, basis }: Rundown): string {
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
  ].join(' · ');
}

/** The chart in words, for those who do not see it. */
export function describeChart(rundown: Rundown, segments: readonly ChartSegment[]): string {
  const parts = segments.map(({ number, name, timed }) => {
    const { startMs, endMs, plannedMs, basis } = timed;
    const length = basis === 'planned' ? 'only planned' : `runs ${formatLength(endMs - startMs)}`;
    const plan = plannedMs === undefined ? '' : `, planned ${formatLength(plannedMs)}`;
    return `${number}. ${name}, from ${formatClock(startMs)}, ${length}${plan}.`;
  });
  const cycles = rundown.pacing.stretches
    .flatMap((stretch) => stretch.cycles)
    .map((cycle) => {
      const faults = faultsOf(cycle);
      const verdict = faults.length === 0 ? verdictOf(cycle) : `out of balance with ${faults.join(', ')}`;
      return `Cycle from ${formatClock(cycle.startMs)} to ${formatClock(cycle.endMs)}: ${verdict}.`;
    });
  return [`${summaryLine(rundown)}.`, ...parts, ...cycles, describeBasis(rundown.basis)].join(' ');
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
