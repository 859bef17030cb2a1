import { type EpisodeRundown, formatClockLength, formatLength, type Rundown } from '../../../index.ts';
import { harmless } from '../cells.ts';
import { formatTimeOfDay, type OnAir } from './clock-times.ts';
import { signed } from './table.ts';

/** Title, length against plan and estimate and, on air, when it begins and ends. */
export function rundownHead(
  { title, rundown, heard, plannedMs, misfit, wordsFor }: EpisodeRundown,
  air: OnAir | undefined,
): readonly string[] {
  const { totalMs, estimatedMs } = rundown;
  return [
    harmless(title),
    [
      `${formatClockLength(totalMs)} (${describeTotal(rundown, heard !== undefined)})`,
      ...(plannedMs === undefined
        ? []
        : [`planned ${formatClockLength(plannedMs)}: ${signed(totalMs - plannedMs)}`]),
      ...(heard ? [`estimated ${formatClockLength(estimatedMs)}: ${signed(totalMs - estimatedMs)}`] : []),
    ].join(', '),
    ...(misfit ? [`To fit its plan, ${change(misfit.overMs)} ${misfit.words}.`] : []),
    ...(air ? [airLine(air, totalMs, wordsFor)] : []),
    ...(rundown.segments.length === 0
      ? ['Nothing is on the clock: expected segments, which begin with ## and a title.']
      : []),
  ];
}

function describeTotal({ basis, rangeMs, segments }: Rundown, isHeard: boolean): string {
  const found = segments.filter((segment) => segment.basis === 'recorded').length;
  const { low, high } = rangeMs;
  const range = low === high ? [] : [`${formatClockLength(low)} to ${formatClockLength(high)}`];
  if (!isHeard || found === segments.length) return [basis, ...range].join('; ');
  return [`${found} of ${segments.length} segments recorded`, ...range].join('; ');
}

function change(overMs: number): string {
  return overMs > 0 ? 'cut' : 'add';
}

function airLine({ startsMs, slotMs }: OnAir, totalMs: number, wordsFor: EpisodeRundown['wordsFor']): string {
  const times = `Begins ${formatTimeOfDay(startsMs)}, ends ${formatTimeOfDay(startsMs + totalMs)}.`;
  if (slotMs === undefined) return times;
  const overMs = totalMs - slotMs;
  const slot = `a slot of ${formatLength(slotMs)}`;
  if (Math.abs(overMs) < 500) return `${times} It fits ${slot}.`;
  const fault = `${formatLength(overMs)} ${overMs > 0 ? 'over' : 'under'}`;
  return `${times} It is ${fault} for ${slot}: ${change(overMs)} ${wordsFor(overMs)}.`;
}
