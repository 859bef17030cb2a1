import type { PlanEntry } from './read-plans.ts';

/**
 * Episodes that a plan numbers otherwise than the show does, by the beginning of the plan's title; episodes/README.md
 * says why. The plan of the architecture series has 19 to 30 where the roadmap keeps 31 to 50 for it.
 */
const SHIFTED: readonly { readonly document: string; readonly by: number }[] = [
  { document: 'Architecture Deep Dives Series', by: 12 },
];

/** Episodes of the roadmap that the series' own plan has under other numbers. */
const MOVED: ReadonlyMap<string, number> = new Map([
  ['Reliability Engineering Mathematics', 63],
  ['Performance Modeling Deep Dive', 57],
]);

/** The number that an episode of a plan has in the show. */
export function chosenNumber({ document, from, title }: PlanEntry): number {
  const shift = SHIFTED.find((each) => document.startsWith(each.document));
  return MOVED.get(title) ?? from + (shift?.by ?? 0);
}

/** Episodes for which the roadmap says 2.5 hours, and the series' own plan, which holds, 3. */
export const LONGER_THAN_THE_ROADMAP: ReadonlySet<number> = new Set([32, 33, 57, 63]);
