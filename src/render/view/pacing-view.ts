import type { Rundown } from '../../model/index.ts';
import { formatClock, formatClockLength, formatLength } from '../../notation/time.ts';
import { verdictOf } from '../pacing/cycle-faults.ts';
import type { longRuns } from '../pacing/run-lane.ts';
import type { ProseWriter } from '../prose.ts';

/** What the chart of an episode shows, in words and numbers; null where nothing is paced and no concept is new. */
export function pacingView(
  { pacing, concepts }: Rundown,
  runs: ReturnType<typeof longRuns>,
  writer: ProseWriter,
) {
  const cycles = pacing.stretches.flatMap((stretch) => stretch.cycles);
  if (cycles.length === 0 && concepts.length === 0) return null;
  return {
    score: pacing.score === undefined ? null : String(pacing.score),
    cycles: cycles.map((cycle) => ({
      start: formatClock(cycle.startMs),
      end: formatClock(cycle.endMs),
      technical: formatClockLength(cycle.technicalMs),
      relief: formatClockLength(cycle.reliefMs),
      recap: formatClockLength(cycle.recapMs),
      newConcepts: String(cycle.newConcepts),
      verdict: verdictOf(cycle),
    })),
    runs: runs.map(({ startMs, endMs }) => ({
      start: formatClock(startMs),
      end: formatClock(endMs),
      length: formatLength(endMs - startMs),
    })),
    concepts: concepts.map(({ name, atMs }) => ({ name: writer.text(name), clock: formatClock(atMs) })),
  };
}
