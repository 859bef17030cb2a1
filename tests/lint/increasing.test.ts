import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestIncreasing } from '../../src/lint/increasing.ts';

test.each([
  [[], []],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [2, 0, 1],
    [1, 2],
  ],
  [
    [0, 3, 1, 2],
    [0, 2, 3],
  ],
])('%j keeps %j', (ranks, kept) => expect([...longestIncreasing(ranks)].toSorted()).toEqual(kept));

test('property: what is kept is in order, and nothing can be added to it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }), (ranks) => {
      const kept = longestIncreasing(ranks);
      const values = ranks.filter((_, index) => kept.has(index));
      expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
      expect(values.length).toBe(longest(ranks));
    }),
  );
});

/** The length by trying every subset in order: slow, and plainly right. */
function longest(ranks: readonly number[], above = -1): number {
  const [first, ...rest] = ranks;
  if (first === undefined) return 0;
  const without = longest(rest, above);
  return first > above ? Math.max(without, 1 + longest(rest, first)) : without;
}
