import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePronunciations, NO_PRONUNCIATIONS, spokenForm } from '../../src/notation/spoken/spoken-form.ts';
import { newTally, tallyTokens } from '../../src/timing/chunk-amounts.ts';
import { speechAmount } from '../../src/timing/speech-amount.ts';

const SHOWS = [
  NO_PRONUNCIATIONS,
  makePronunciations([
    ['Kafka', 'cough ka'],
    ['Little law', "little's law"],
    ['et', 'ett'],
    ['the 90s', 'the nineties'],
  ]),
];

/** What is read by what stands beside it, and what stands beside it. */
const WORDS =
  "the words, “quoted” (aside) it’s don't well-known error: port 8080 Python 3.11 v2 May 5 May Jan. No. 5 Fig. 3 St. Louis et al. War II III Class VI the 90s '90s 10 ms 5 million $5 + - – — = → × < > ~ 5 * # & 100% 99.999% K8s TCP/IP and/or w/ etc. vs. e.g. U.S. C++ O(n) O(n log n) (II) [@id] [x] a_b f() -5 −5 5½ है। 🎉 ✅ www.a.org a@b.co /usr/bin --flag Kafka Little law 3:00 PM 24/7 . ... ! ? ; :".split(
    ' ',
  );

/** As `speechAmount` would count it without looking anything up. */
function countedWhole(text: string, pronunciations: (typeof SHOWS)[number]) {
  const tally = newTally();
  tallyTokens(tally, { text, from: 0, to: text.length, tokens: spokenForm(text, pronunciations) });
  return tally;
}

describe('a speech put together from chunks that were measured before', () => {
  test.each(SHOWS.map((show, index) => [index === 0 ? 'no pronunciations' : 'its own', show] as const))(
    'comes to what it comes to when read as a whole, with %s',
    (_, pronunciations) => {
      const blank = fc.constantFrom(' ', ' ', ' ', '  ', '\n');
      const word = fc.tuple(fc.constantFrom(...WORDS), blank).map(([written, gap]) => written + gap);
      fc.assert(
        fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), (words, ends) => {
          const text = ends ? words.join('').trimEnd() : words.join('');
          expect(speechAmount(text, pronunciations)).toEqual(countedWhole(text, pronunciations));
        }),
        { numRuns: 3_000 },
      );
    },
  );
});
