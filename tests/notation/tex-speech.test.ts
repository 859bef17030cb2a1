import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speakTex } from '../../src/notation/tex-speech.ts';

const SPOKEN: readonly (readonly [tex: string, words: string])[] = [
  [String.raw`t_{min} = \frac{2 d n}{c}`, 't min equals 2 d n over c'],
  [String.raw`E = mc^2`, 'E equals m c squared'],
  [String.raw`x^3 + y^{n-1}`, 'x cubed plus y to the power of n minus 1'],
  [String.raw`10^{-3}`, '10 to the power of minus 3'],
  [String.raw`10^6`, '10 to the power of 6'],
  [String.raw`x_i^2`, 'x i squared'],
  [String.raw`x^2_i`, 'x i squared'],
  [String.raw`\sum_{i=1}^{n} x_i`, 'the sum from i equals 1 to n of x i'],
  [String.raw`\sum_i p_i \log_2 p_i`, 'the sum over i of p i log base 2 of p i'],
  [String.raw`\int_0^\infty e^{-x} dx`, 'the integral from 0 to infinity of e to the power of minus x d x'],
  [String.raw`\lim_{n \to \infty} a_n`, 'the limit as n approaches infinity of a n'],
  [String.raw`\sqrt{x}`, 'the square root of x'],
  [String.raw`\sqrt[3]{x+1}`, 'the cube root of x plus 1'],
  [String.raw`\frac{a+b}{c}`, 'a plus b all over c'],
  [String.raw`\frac12`, 'one half'],
  [String.raw`\frac{1}{1-\rho}`, '1 over 1 minus rho'],
  [String.raw`O(n \log n)`, 'O of n log n'],
  [String.raw`2(a+b)`, '2 times a plus b'],
  [String.raw`(a+b)^2`, 'a plus b squared'],
  [String.raw`P(A \mid B) \le 1`, 'P of A given B is less than or equal to 1'],
  [String.raw`P(A|B)`, 'P of A given B'],
  [String.raw`|x - y|`, 'the absolute value of x minus y'],
  [String.raw`\left\lfloor \frac{n}{2} \right\rfloor + 1`, 'the floor of n over 2 plus 1'],
  [String.raw`L = \lambda W`, 'L equals lambda W'],
  [String.raw`\Delta t \approx 56\,\text{ms}`, 'delta t is approximately 56 ms'],
  [String.raw`5{,}570 \times 1.468`, '5570 times 1.468'],
  [String.raw`299\,792\,458`, '299792458'],
  [String.raw`f(x, y)`, 'f of x, y'],
  [String.raw`\bar{x} \ne \hat{y}`, 'x bar is not equal to y hat'],
  [String.raw`\binom{n}{k}`, 'n choose k'],
  [String.raw`n!`, 'n factorial'],
  [String.raw`90^\circ`, '90 degrees'],
  [String.raw`A^T`, 'A transpose'],
  [String.raw`99.9\%`, '99.9 percent'],
  [String.raw`n^{th}`, 'nth'],
  [String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`, 'a equals b, c equals d'],
  [String.raw`x \frobnicate y`, 'x frobnicate y'],
  ['a ≤ b × c ≈ π', 'a is less than or equal to b times c is approximately pi'],
  [String.raw`\operatorname{rank}(A)`, 'rank of A'],
  [String.raw`a % a comment`, 'a'],
  ['', ''],
  [String.raw`\frac{a`, 'a over'],
  ['}}a{{', 'a'],
];

describe('speakTex', () => {
  test.each(SPOKEN)('%s', (tex, words) => {
    expect(speakTex(tex)).toBe(words);
  });

  test('takes anything', () => {
    const piece = fc.constantFrom(
      '\\frac',
      '{',
      '}',
      '^',
      '_',
      '\\',
      '(',
      ')',
      '|',
      '[',
      ']',
      '\\sqrt',
      '\\text',
      'x',
      '2',
      '%',
      '\\left',
      '&',
      '\\begin{array}',
      '\ud800',
      '𝑥',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (tex) => {
          expect(speakTex(tex)).not.toMatch(/ {2}|^ | $|undefined/);
        },
      ),
    );
  });

  test('every letter and number of a plain formula is said', () => {
    const term = fc.constantFrom('a', 'b', 'n', 'x', '7', '42', '1.5');
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1 }),
        fc.constantFrom('+', '\\cdot', '\\le', '/'),
        (terms, operator) => {
          const words = new Set(speakTex(terms.join(` ${operator} `)).split(' '));
          for (const each of terms) expect(words).toContain(each);
        },
      ),
    );
  });

  test('deep nesting and long text cost little', () => {
    expect(speakTex('{'.repeat(100_000))).toBe('');
    expect(speakTex('\\frac{'.repeat(20_000))).not.toBe('');
    expect(speakTex('('.repeat(50_000) + 'x')).toContain('x');
  });
});
