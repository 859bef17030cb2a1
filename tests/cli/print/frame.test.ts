import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, harmless } from '../../../src/cli/print/cells.ts';
import { frameOf } from '../../../src/cli/print/frame.ts';
import { lineStarts, rangeOf } from '../../../src/model/index.ts';

/** Draws the frame of the text between ⟦ and ⟧. */
function draw(marked: string, width = 72): string[] {
  const start = marked.indexOf('⟦');
  const text = marked.replace('⟦', '').replace('⟧', '');
  const range = rangeOf(lineStarts(text), { start, end: marked.indexOf('⟧') - 1 });
  return frameOf(text, range, width).flatMap(({ number, text: line, underline }) => [
    `${number ?? ' '}|${line}`,
    ...(underline === undefined ? [] : [` |${underline}`]),
  ]);
}

describe('a frame', () => {
  test('shows the line above and puts carets beneath the place', () => {
    expect(draw('one\ntwo ⟦three⟧ four\nfive')).toEqual(['1|one', '2|two three four', ' |    ^^^^^']);
  });

  test('leaves out an empty line above, and marks an empty place once', () => {
    expect(draw('one\n\n⟦⟧two')).toEqual(['3|two', ' |^']);
  });

  test.each([
    ['the end of a file', 'one⟦⟧', ['1|one', ' |   ^']],
    ['an empty file', '⟦⟧', ['1|', ' |^']],
    ['a file that begins with an empty line', '\n⟦a⟧', ['2|a', ' |^']],
  ])('works at %s', (_, text, expected) => expect(draw(text)).toEqual(expected));

  test.each([['\n'], ['\r\n'], ['\r']])('reads lines that end in %j', (ending) => {
    expect(draw(['a', 'b', '⟦c⟧', 'd'].join(ending))).toEqual(['2|b', '3|c', ' |^']);
  });

  test.each([
    ['tabs', '\ta\tb ⟦c⟧', '    a   b c', '          ^'],
    ['a tab in the place', 'a⟦\t⟧b', 'a   b', ' ^^^'],
    ['East Asian letters', '世界 ⟦世⟧', '世界 世', '     ^^'],
    ['fullwidth signs', '！⟦ｘ⟧', '！ｘ', '  ^^'],
    ['halfwidth kana', 'ｱ⟦b⟧', 'ｱb', ' ^'],
    ['Hangul', '한국 ⟦어⟧', '한국 어', '     ^^'],
    ['combining marks', 'e\u0301a\u0308 ⟦b⟧', 'e\u0301a\u0308 b', '   ^'],
    ['syllables of Devanagari', 'हिन्दी ⟦क्षि⟧', 'हिन्दी क्षि', '      ^^^'],
    ['Hangul in letters', '\u1112\u119E\u11AB⟦a⟧', '\u1112\u119E\u11ABa', '  ^'],
    ['emoji', '🎙️⟦a⟧', '🎙️a', '  ^'],
    ['a family of emoji', '👩‍👩‍👧⟦a⟧', '👩‍👩‍👧a', '  ^'],
    ['flags', '🇸🇪⟦a⟧', '🇸🇪a', '  ^'],
    ['letters outside the basic plane', '𝒳⟦𝒴⟧', '𝒳𝒴', ' ^'],
    ['escape sequences', '\u001B[31m⟦a⟧', '␛[31ma', '     ^'],
    ['zero-width characters', 'a⟦\u200B⟧b', 'a<U+200B>b', ' ^^^^^^^^'],
    ['marks of direction', 'a\u202E⟦b⟧', 'a<U+202E>b', '         ^'],
  ])('lines up after %s', (_, text, line, underline) => {
    expect(draw(text)).toEqual([`1|${line}`, ` |${underline}`]);
  });

  test('marks both ends of a place that runs over lines, and leaves out what is between', () => {
    expect(draw('a ⟦b\nc⟧ d')).toEqual(['1|a b', ' |  ^', '2|c d', ' |^']);
    expect(draw('a ⟦b\nc\nd\ne\nf⟧ g')).toEqual(['1|a b', ' |  ^', ' |…', '5|f g', ' |^']);
  });

  test('does not touch the next line where the place ends with its own', () => {
    expect(draw('⟦ab\n⟧c')).toEqual(['1|ab', ' |^^']);
  });

  test.each([4_500, 0, 9_000])('cuts a line of 9,000 characters around a place at %i', (at) => {
    const words = 'word '.repeat(1_800);
    const [line = '', underline = ''] = draw(`${words.slice(0, at)}⟦HERE⟧${words.slice(at)}`);
    expect(line.length).toBeLessThanOrEqual(74);
    expect(line.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HERE');
    expect(line.slice(2).startsWith('…')).toBe(at > 0);
    expect(line.endsWith('…')).toBe(at < 9_000);
  });

  test('shows the beginning of a place that is wider than the screen', () => {
    const [line = '', underline = ''] = draw(`a ⟦${'b'.repeat(500)}⟧ c`, 40);
    expect(line).toContain('bbb');
    expect(underline.length).toBeLessThanOrEqual(42);
  });
});

const character = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\r\n',
    '\r',
    '世',
    '👩‍👩‍👧',
    'e\u0301',
    '\u200B',
    '\u001B',
    '\uD83D',
    'a',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

test('any place of any text has carets inside the width, and prints nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(
      fc.array(character),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 30, max: 120 }),
      (chars, a, b, width) => {
        const text = chars.join('');
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const frame = frameOf(text, rangeOf(lineStarts(text), { start, end }), width);
        expect(frame.some((line) => line.underline?.includes('^'))).toBe(true);
        for (const { text: line, underline = '' } of frame) {
          // oxlint-disable-next-line no-control-regex -- these are what must not be printed
          expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B\u202A-\u202E]/);
          const columns = cellsOf(line).reduce((sum, cell) => sum + cell.width, 0);
          expect(columns).toBeLessThanOrEqual(width);
          expect(underline.length).toBeLessThanOrEqual(width + 1);
        }
      },
    ),
  );
});

test('a message cannot steer the terminal', () => {
  expect(harmless('a\u001B]0;title\u0007b\r\nc')).toBe('a␛]0;title␇b␍␊c');
});
