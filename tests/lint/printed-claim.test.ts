import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDifference, printedLines } from '../../src/lint/printed-claim.ts';

describe('printed lines', () => {
  test.each([
    ['', []],
    ['\n\n', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n  \n', ['a']],
    ['\na\n\nb', ['', 'a', '', 'b']],
    ['  a  \t\n', ['  a']],
    ['a\r\nb\rc\n', ['a', 'b', 'c']],
    ['\u001B[31mred\u001B[0m \u001B[1;38;5;12mblue\u001B[m', ['red blue']],
    ['\u001B]8;;https://example.org\u0007link\u001B]8;;\u001B\\ \u001B[2K\u001B[?25lx', ['link x']],
    ['[31mnot a colour', ['[31mnot a colour']],
  ])('%j are %j', (output, lines) => {
    expect(printedLines(output)).toEqual(lines);
  });
});

describe('the first difference', () => {
  test.each([
    [['a', 'b'], ['a', 'b'], undefined],
    [
      ['a', 'b'],
      ['a', 'c'],
      [1, 1],
    ],
    [['a'], ['a', 'b'], [1, 1]],
    [['a', 'b'], ['a'], [1, 1]],
    [[], ['a'], [0, 0]],
    [['…'], [], undefined],
    [['…'], ['a', 'b'], undefined],
    [['...', 'b'], ['a', 'b'], undefined],
    [['  …', 'b'], ['b'], undefined],
    [['a', '…', 'c'], ['a', 'b', 'c', 'b', 'c'], undefined],
    [['a', '…', 'b', '…', 'c'], ['a', 'b', 'b', 'x', 'c'], undefined],
    [
      ['a', '…', 'c'],
      ['a', 'b'],
      [2, 2],
    ],
    [
      ['a', '…', 'b', 'c'],
      ['a', 'b', 'd'],
      [3, 2],
    ],
    [['a…'], ['ab'], [0, 0]],
  ] as const)('of %j and %j is %j', (claimed, printed, expected) => {
    const difference = expected && { claimed: expected[0], printed: expected[1] };
    expect(firstDifference(claimed, printed)).toEqual(difference);
  });

  const line = fc.constantFrom('a', 'b', '');

  test('is none where a gap takes what is left out, wherever that is', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.array(line), (before, gone, after) => {
        expect(firstDifference([...before, '…', ...after], [...before, ...gone, ...after])).toBeUndefined();
      }),
    );
  });

  test('agrees with a slow way to find out whether there is one', () => {
    const fits = (claimed: readonly string[], printed: readonly string[]): boolean => {
      const [first, ...rest] = claimed;
      if (first === undefined) return printed.length === 0;
      if (first === '…')
        return fits(rest, printed) || (printed.length > 0 && fits(claimed, printed.slice(1)));
      return first === printed[0] && fits(rest, printed.slice(1));
    };
    const claim = fc.array(fc.constantFrom('a', 'b', '…'), { maxLength: 7 });
    const output = fc.array(fc.constantFrom('a', 'b'), { maxLength: 9 });
    fc.assert(
      fc.property(claim, output, (claimed, printed) => {
        const difference = firstDifference(claimed, printed);
        expect(difference === undefined).toBe(fits(claimed, printed));
        if (!difference) return;
        expect(difference.claimed).toBeLessThanOrEqual(claimed.length);
        expect(difference.printed).toBeLessThanOrEqual(printed.length);
      }),
    );
  });

  test('is looked for in bounded time', () => {
    const claimed = ['…', ...Array.from({ length: 50_000 }, () => 'a'), 'b'];
    const printed = Array.from({ length: 400_000 }, () => 'a');
    expect(firstDifference(claimed, printed)).toBeDefined();
  });
});
