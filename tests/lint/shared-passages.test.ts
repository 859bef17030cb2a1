import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedPassages } from '../../src/lint/shared-passages.ts';

/** Texts over few letters have much in common. */
const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength }).map((all) => all.join(''));

describe('shared passages', () => {
  test('are as long as they can be, and found wherever they stand', () => {
    expect(sharedPassages(['xxabcdefghyy', 'zabcdefghq'], 6)).toEqual([
      [],
      [{ start: 1, length: 8, text: 0, other: 2 }],
    ]);
    expect(sharedPassages(['xxabcdefghyy', 'zabcdefghq'], 9)).toEqual([[], []]);
  });

  test('are compared with earlier texts only, never with their own', () => {
    expect(sharedPassages(['abcabcabc', 'defdefdef'], 3)).toEqual([[], []]);
  });

  test('nothing as long as asked is missed, and nothing is claimed that is not there', () => {
    fc.assert(
      fc.property(
        letters(20),
        letters(20),
        letters(30),
        fc.integer({ min: 1, max: 12 }),
        (one, two, three, least) => {
          const texts = [one, two, three];
          for (const [text, passages] of sharedPassages(texts, least).entries()) {
            const covered = new Set<number>();
            for (const { start, length, text: earlier, other } of passages) {
              expect(length).toBeGreaterThanOrEqual(least);
              expect(earlier).toBeLessThan(text);
              expect(texts[earlier]?.slice(other, other + length)).toBe(
                texts[text]?.slice(start, start + length),
              );
              for (let at = start; at < start + length; at++) covered.add(at);
            }
            const own = texts[text] ?? '';
            for (let at = 0; at + least <= own.length; at++) {
              const piece = own.slice(at, at + least);
              const isShared = texts.slice(0, text).some((earlier) => earlier.includes(piece));
              // A piece that a longer passage only reaches into is told of with that passage.
              if (isShared)
                expect([...Array(least).keys()].some((index) => covered.has(at + index))).toBe(true);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
