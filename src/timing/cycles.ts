import type { Category, Cycle, PacingTolerance, RundownBeat, RundownConcept } from '../model/index.ts';
import { hull } from './hull.ts';
import { countWithin } from './new-concepts.ts';

const MINUTE_MS = 60_000;
/** What a full cycle is made of. */
const TARGET_MS: Readonly<Record<Category, number>> = {
  technical: 7 * MINUTE_MS,
  relief: 3 * MINUTE_MS,
  recap: MINUTE_MS,
};
const FULL_CYCLE_MS = 11 * MINUTE_MS;
const EXEMPT_BELOW_MS = 4 * MINUTE_MS;

/** The cycles of a stretch: each ends where a run of recap ends, the last one with the stretch. Beats without length left out. */
export function measureCycles(
  beats: readonly RundownBeat[],
  tolerance: PacingTolerance,
  concepts: readonly RundownConcept[],
): readonly Cycle[] {
  return splitCycles(beats).map((group) => {
    const cycle = measureCycle(group, tolerance);
    return { ...cycle, newConcepts: countWithin(concepts, cycle) };
  });
}

function splitCycles(beats: readonly RundownBeat[]): readonly (readonly RundownBeat[])[] {
  const groups: RundownBeat[][] = [];
  let open: RundownBeat[] = [];
  for (const beat of beats) {
    if (beat.category !== 'recap' && open.at(-1)?.category === 'recap') {
      groups.push(open);
      open = [];
    }
    open.push(beat);
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

function measureCycle(beats: readonly RundownBeat[], tolerance: PacingTolerance): Omit<Cycle, 'newConcepts'> {
  const spentMs: Record<Category, number> = { technical: 0, relief: 0, recap: 0 };
  for (const { category, startMs, endMs } of beats) spentMs[category] += endMs - startMs;
  const lengthMs = spentMs.technical + spentMs.relief + spentMs.recap;
  const last = beats.at(-1)?.category !== 'recap';
  const measure =
    !last || lengthMs >= FULL_CYCLE_MS ? 'full' : lengthMs < EXEMPT_BELOW_MS ? 'exempt' : 'scaled';
  const share = measure === 'full' ? 1 : lengthMs / FULL_CYCLE_MS;
  const excess = (category: Category) =>
    measure === 'exempt' ? 0 : excessOf(spentMs[category], TARGET_MS[category] * share, tolerance[category]);
  return {
    startMs: beats[0]?.startMs ?? 0,
    endMs: beats.at(-1)?.endMs ?? 0,
    technicalMs: spentMs.technical,
    reliefMs: spentMs.relief,
    recapMs: spentMs.recap,
    last,
    measure,
    excess: { technical: excess('technical'), relief: excess('relief'), recap: excess('recap') },
    span: hull(beats),
  };
}

/** Rounded to a millionth, so that a share exactly at its tolerance is within it. */
function excessOf(actualMs: number, targetMs: number, tolerance: number): number {
  const excess = Math.abs(actualMs - targetMs) / targetMs - tolerance;
  return Math.max(0, Math.round(excess * 1e6) / 1e6);
}
