import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { singleLine } from '../../src/notation/single-line.ts';
import { graphemeLength, graphemes } from '../../src/transcripts/graphemes.ts';
import { textOf, wrap } from '../../src/transcripts/lines.ts';
import { splitCue } from '../../src/transcripts/split-cue.ts';
import { longHostileText } from '../support/hostile-text.ts';

const split = (text: string, lineLength: number, lines: number) =>
  splitCue(text, { lineLength, lines }).map((words) => wrap(words, lineLength));

describe('splitting into cues', () => {
  test('keeps short sentences together and long ones apart', () => {
    expect(
      split('Three servers. Same data. Different answers. One of them lies to all of its clients.', 65, 2),
    ).toEqual([
      ['Three servers. Same data. Different answers.'],
      ['One of them lies to all of its clients.'],
    ]);
  });

  test('breaks a long sentence after a comma in its second half, and lines evenly', () => {
    expect(
      split(
        'Before a single request can leave the building, light has to be made, sent, bent, and caught again.',
        32,
        2,
      ),
    ).toEqual([
      ['Before a single request', 'can leave the building,'],
      ['light has to be made, sent,', 'bent, and caught again.'],
    ]);
  });

  test('leaves no word or two alone', () => {
    const cues = split('one two three four five six seven eight nine ten eleven twelve thirteen', 32, 2);
    expect(cues.map((lines) => lines.join(' ').split(' ').length)).toEqual([7, 6]);
  });

  test('cuts a word that fits on no line between characters', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(split(family.repeat(5), 2, 2)).toEqual([[family.repeat(2), family.repeat(2)], [family]]);
    expect(split('abcdefgh', 3, 1)).toEqual([['abc'], ['def'], ['gh']]);
  });

  test('puts no space between sentences that have none', () => {
    expect(split('你好。世界。', 32, 2)).toEqual([['你好。世界。']]);
  });

  test('of any text keeps every character, whole and in order, within the limits', () => {
    const limits = fc.record({ lineLength: fc.constantFrom(1, 5, 32, 65), lines: fc.constantFrom(1, 2, 3) });
    fc.assert(
      fc.property(longHostileText.map(singleLine), limits, (text, size) => {
        const cues = splitCue(text, size);
        const seen: string[] = [];
        for (const words of cues) {
          const lines = wrap(words, size.lineLength);
          expect(lines.length).toBeLessThanOrEqual(size.lines);
          for (const line of lines) expect(graphemeLength(line)).toBeLessThanOrEqual(size.lineLength);
          expect(lines.join('').replaceAll(' ', '')).toBe(textOf(words).replaceAll(' ', ''));
          seen.push(...lines);
        }
        // Each character of the source, as readers count them, is found whole in one line.
        const solid = text.replaceAll(' ', '');
        expect(seen.join('').replaceAll(' ', '')).toBe(solid);
        const wholes = text.split(' ').flatMap(graphemes);
        expect(seen.flatMap((line) => line.split(' ').flatMap(graphemes))).toEqual(wholes);
      }),
    );
  }, 60_000);

  test('a million words without a full stop take no long time', () => {
    expect(splitCue('word '.repeat(1_000_000).trim(), { lineLength: 65, lines: 2 }).length).toBeGreaterThan(
      30_000,
    );
  }, 60_000);
});
