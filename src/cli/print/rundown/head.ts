import { type EpisodeRundown, formatClock, formatLength, type Rundown } from '../../../index.ts';
import { harmless } from '../cells.ts';
import { formatTimeOfDay, type OnAir } from './clock-times.ts';
import { signed } from './table.ts';

/** Title, length against plan and estimate and, on air, when it begins and ends. */
export function rundownHead(
  { title, rundown, heard }: EpisodeRundown,
  air: OnAir | undefined,
): readonly string[] {
  const { totalMs, plannedMs, estimatedMs } = rundown;
  return [
    harmless(title),
    [
      `${formatClock(totalMs)} (${describeTotal(rundown, heard !== undefined)})`,
      ...(plannedMs === undefined
        ? []
        : [`planned ${formatClock(plannedMs)}: ${signed(totalMs - plannedMs)}`]),
      ...(heard ? [`estimated ${formatClock(estimatedMs)}: ${signed(totalMs - estimatedMs)}`] : []),
    ].join(', '),
    ...(air ? [airLine(air, totalMs)] : []),
    ...(rundown.segments.length === 0
      ? ['Nothing is on the clock: expected segments, which begin with ## and a title.']
      : []),
  ];
}

function describeTotal({ basis, rangeMs, segments }: Rundown, isHeard: boolean): string {
  const found = segments.filter((segment) => segment.basis === 'recorded').length;
  const { low, high } = rangeMs;
  const range = low === high ? [] : [`${formatClock(low)} to ${formatClock(high)}`];
  if (!isHeard || found === segments.length) return [basis, ...range].join('; ');
  return [`${found} of ${segments.length} segments recorded`, ...range].join('; ');
}

function airLine({ startsMs, slotMs }: OnAir, totalMs: number): string {
  const times = `Begins ${formatTimeOfDay(startsMs)}, ends ${formatTimeOfDay(startsMs + totalMs)}.`;
  if (slotMs === undefined) return times;
  const overMs = totalMs - slotMs;
  const fit = Math.abs(overMs) < 500 ? 'fits' : `is ${formatLength(overMs)} ${overMs > 0 ? 'over' : 'under'}`;
  return `${times} It ${fit} for a slot of ${formatLength(slotMs)}.`;
}
