import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemeLength, graphemes } from '../../src/transcripts/graphemes.ts';

test.each([
  ['plain', 5],
  ['e\u0301\u0323', 1],
  ['👩‍👩‍👧‍👦🇩🇪🇦🇹', 3],
  ['हिन्दी', 2],
  [`a${'\u0301'.repeat(10_000)}b`, 2],
  ['', 0],
])('%s has so many characters for a reader', (text, count) => {
  expect(graphemeLength(text)).toBe(count);
});

test('long texts are cut where the segmenter cuts them as a whole', () => {
  const characters = [
    'a',
    'é',
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    '🇦',
    'क्ष',
    'ᄀ',
    'ᅡ',
    '\r',
    '\n',
    '\u200D',
    '👍🏽',
    '\u0301',
  ];
  const text = fc.array(fc.constantFrom(...characters), { maxLength: 600 }).map((parts) => parts.join(''));
  const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(text, (any) => {
      expect(graphemes(any)).toEqual(Array.from(whole.segment(any), ({ segment }) => segment));
    }),
  );
});

test('a million characters take no long time', { timeout: 30_000 }, () => {
  expect(graphemeLength('é→'.repeat(500_000))).toBe(1_000_000);
});
