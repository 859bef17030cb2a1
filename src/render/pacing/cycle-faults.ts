import type { Category, Cycle } from '../../model/index.ts';
import { formatClockLength, formatLength } from '../../notation/time.ts';
import { CATEGORIES } from './style.ts';

/** The time that a cycle gives each share, in ms. */
export function sharesOf({ technicalMs, reliefMs, recapMs }: Cycle): Readonly<Record<Category, number>> {
  return { technical: technicalMs, relief: reliefMs, recap: recapMs };
}

/** `technical 10:30`, for each share past its tolerance. */
export function faultsOf(cycle: Cycle): readonly string[] {
  const spent = sharesOf(cycle);
  return CATEGORIES.filter((category) => cycle.excess[category] > 0).map((category) =>
    spent[category] === 0 ? `no ${category}` : `${category} ${formatClockLength(spent[category])}`,
  );
}

/** What to say of a cycle: what is off in it, that it is in balance, or why it is not judged. */
export function verdictOf(cycle: Cycle): string {
  const { measure, startMs, endMs } = cycle;
  if (measure === 'exempt') return `too short to judge (${formatLength(endMs - startMs)})`;
  const faults = faultsOf(cycle);
  return faults.length === 0 ? 'in balance' : `out of balance with ${faults.join(', ')}`;
}
