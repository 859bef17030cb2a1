import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heaviestChain } from '../../src/align/title-chain.ts';
import { matchWords } from '../../src/align/word-chain.ts';

const words = fc.array(fc.constantFrom(...'abcdefghijkl'), { maxLength: 60 });

describe('words of two texts', () => {
  test('property: what is matched is the same word, and places only rise', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        let passed = -1;
        for (const [at, place] of matchWords(a, b).entries()) {
          if (place < 0) continue;
          expect(b[place]).toBe(a[at]);
          expect(place).toBeGreaterThan(passed);
          passed = place;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('property: words that stand once are all matched with themselves', () => {
    const unique = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 80 });
    fc.assert(
      fc.property(unique, fc.nat(20), fc.nat(20), (numbers, before, after) => {
        const a = numbers.map(String);
        const noise = (count: number, name: string) =>
          Array.from({ length: count }, (_, at) => `${name}${at}`);
        const b = [...noise(before, 'x'), ...a, ...noise(after, 'y')];
        expect([...matchWords(a, b)]).toEqual(a.map((_, at) => before + at));
      }),
    );
  });

  test('a passage that was said twice is taken where the text goes on from it', () => {
    const passage = 'one two three four five six'.split(' ');
    const rest = 'and then it went on as it was written'.split(' ');
    const places = matchWords([...passage, ...rest], [...passage, 'sorry', 'again', ...passage, ...rest]);
    expect([...places]).toEqual([...passage, ...rest].map((_, at) => 8 + at));
  });
});

test('property: the chain of titles is the heaviest there is', () => {
  const weights = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  });
  const best = (rows: readonly (readonly number[])[], row: number, column: number): number => {
    if (row === rows.length || column === 4) return 0;
    const weight = rows[row]?.[column] ?? 0;
    return Math.max(
      weight > 0 ? weight + best(rows, row + 1, column + 1) : 0,
      best(rows, row + 1, column),
      best(rows, row, column + 1),
    );
  };
  fc.assert(
    fc.property(weights, (rows) => {
      const chain = heaviestChain(rows.length, 4, (row, column) => rows[row]?.[column] ?? 0);
      let [passedRow, passedColumn, sum] = [-1, -1, 0];
      for (const [row, column] of chain) {
        expect(row).toBeGreaterThan(passedRow);
        expect(column).toBeGreaterThan(passedColumn);
        [passedRow, passedColumn, sum] = [row, column, sum + (rows[row]?.[column] ?? 0)];
      }
      expect(sum).toBe(best(rows, 0, 0));
    }),
    { numRuns: 300 },
  );
});
