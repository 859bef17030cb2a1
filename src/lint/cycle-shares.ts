import type { Category, Cycle, PacingTolerance } from '../model/index.ts';

const TARGET_MS: Readonly<Record<Category, number>> = { technical: 420_000, relief: 180_000, recap: 60_000 };
const FULL_CYCLE_MS = 660_000;

/** What a category has in a cycle, what it may have, and how far it is from that: positive is too much. */
export interface Share {
  readonly category: Category;
  readonly actualMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  readonly overMs: number;
}

/** The shares of a cycle that are past their tolerance. */
export function faultyShares(cycle: Cycle, tolerance: PacingTolerance): readonly Share[] {
  const actual = { technical: cycle.technicalMs, relief: cycle.reliefMs, recap: cycle.recapMs };
  const part = cycle.measure === 'full' ? 1 : (cycle.endMs - cycle.startMs) / FULL_CYCLE_MS;
  return (['technical', 'relief', 'recap'] as const)
    .filter((category) => cycle.excess[category] > 0)
    .map((category) => {
      const targetMs = TARGET_MS[category] * part;
      const lowMs = Math.max(0, targetMs * (1 - tolerance[category]));
      const highMs = targetMs * (1 + tolerance[category]);
      // Whole seconds, away from the limit: what is past it must not read like it.
      const seconds = actual[category] / 1_000;
      const actualMs = (actual[category] > highMs ? Math.ceil(seconds) : Math.floor(seconds)) * 1_000;
      return { category, actualMs, lowMs, highMs, overMs: actualMs - (actualMs > highMs ? highMs : lowMs) };
    });
}
