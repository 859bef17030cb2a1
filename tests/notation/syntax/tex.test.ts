import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texToMathml } from '../../../src/notation/math.ts';
import { findTexFault } from '../../../src/notation/syntax/tex.ts';
import { isPlainTex, PLAIN_COMMANDS } from '../../../src/notation/syntax/tex-simple.ts';

const raw = String.raw;

describe('a plain formula surely parses', { timeout: 120_000 }, () => {
  test('each plain command is one that MathJax knows, wherever it is taken', async () => {
    const refused: string[] = [];
    for (const name of PLAIN_COMMANDS)
      for (const tex of [`a \\${name} b`, `\\${name}_{a}^b`, `a^\\${name} `, `{\\${name}}`])
        if (isPlainTex(tex) && !(await texToMathml(tex, true)).ok) refused.push(tex);
    expect(refused).toEqual([]);
  });

  test('of any pieces', async () => {
    const piece = fc.constantFrom(
      'a',
      'x',
      '1',
      '+',
      '^',
      '_',
      '{',
      '}',
      ' ',
      '\\alpha',
      '\\frac',
      '\\sqrt',
      '\\text',
      '\\mathrm',
      '\\sum',
      '\\log ',
      '\\hat',
      '{a}',
      '{b c}',
      '(',
      ')',
      '[',
      ']',
      '|',
      "'",
      '!',
      ',',
      '\\,',
      '\\quad ',
      '\\%',
      '\\{',
      '\\}',
      'é',
      '東',
      '~',
      '"',
      '<',
      '&',
      '\\\\',
      '\\left(',
      '$',
      '#',
      '%',
      '\\le',
      '\\dots',
    );
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 9 }), async (pieces) => {
        const tex = pieces.join('');
        if (!isPlainTex(tex)) return;
        plain++;
        expect([tex, await texToMathml(tex, false)]).toMatchObject([tex, { ok: true }]);
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  test.each([
    raw`t_{min} = \frac{2 d n}{c}`,
    raw`1 - 0.99^{100} \approx 63\%`,
    raw`\sum_{i=1}^{n} x_i^2 \le \text{all of it}`,
    raw`\sqrt{\frac{a}{b}} \cdot O(n \log n)`,
  ])('%s is one', (tex) => {
    expect(isPlainTex(tex)).toBe(true);
  });

  test.each(['x^2^3', 'a}', '{a', raw`\frobnicate`, 'a & b', raw`\frac{a}`, '^2', 'a_', raw`\text{a_b}`])(
    '%s is none',
    (tex) => {
      expect(isPlainTex(tex)).toBe(false);
    },
  );
});

describe('faults of formulas', { timeout: 60_000 }, () => {
  test.each([
    [raw`\frac⟦{⟧a`, 'The brace `{` that is opened here is not closed; expected a `}`.'],
    [raw`a⟦}⟧b`, 'The brace `}` closes nothing; expected a `{` before it, or none here.'],
    [raw`x^2⟦^⟧3`, 'Unexpected second `^`; expected braces that say what it belongs to, as in `{x^2}^3`.'],
    [
      raw`{x_1⟦_⟧2} + y`,
      'Unexpected second `_`; expected braces that say what it belongs to, as in `{x_1}_2`.',
    ],
    [raw`a ⟦&⟧ b`, 'Unexpected `&`; expected it only in tables such as `\\begin{aligned}`, or as `\\&`.'],
    [raw`1 + ⟦\alhpa⟧`, 'There is no command `\\alhpa`; did you mean `\\alpha`?'],
    [raw`⟦\href⟧{x}{y}`, 'There is no command `\\href`; expected one of LaTeX.'],
    [raw`⟦\begin{matrix}⟧ a`, 'The environment is not ended; expected `\\end{matrix}`.'],
    [
      raw`⟦\begin{foo}⟧ a \end{foo}`,
      'There is no environment `foo`; expected one such as `aligned`, `matrix` or `cases`.',
    ],
    [
      raw`⟦\left⟧( a + b`,
      'This `\\left` has no `\\right`; expected one, `\\right.` if nothing is to be shown.',
    ],
    [raw`a + b ⟦\right⟧)`, 'This `\\right` has no `\\left`; expected one before it.'],
    [raw`⟦\frac⟧{a}`, 'There is nothing for `\\frac` to apply to; expected braces with something in them.'],
  ])('%s', async (code, message) => {
    const tex = code.replace(/[⟦⟧]/g, '');
    const fault = await findTexFault(tex, true);
    expect(
      fault &&
        `${tex.slice(0, fault.start)}⟦${tex.slice(fault.start, fault.end)}⟧${tex.slice(fault.end)} ${fault.message}`,
    ).toBe(`${code} ${message}`);
  });

  test.each([
    raw`a \\ b`,
    raw`\begin{cases} 1 & x < 0 \\ 2 & \text{else} \end{cases}`,
    raw`50% of {`,
    raw`\{ a \}`,
    raw`\left( \frac{1}{2} \right)^2`,
    raw`\operatorname{lcm}(a, b)`,
  ])('none in %s', async (tex) => {
    expect(await findTexFault(tex, false)).toBeUndefined();
  });

  test('whatever the formula, the fault is one that MathJax has too, and lies inside', async () => {
    const piece = fc.constantFrom(
      'a',
      '{',
      '}',
      '^',
      '_',
      '\\frac',
      '\\left(',
      '\\right)',
      '&',
      '\\\\',
      '\\begin{matrix}',
      '\\end{matrix}',
      '\\foo',
      ' ',
      '%',
      '\n',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const tex = pieces.join('');
        const fault = await findTexFault(tex, true);
        expect([tex, (await texToMathml(tex, true)).ok]).toEqual([tex, fault === undefined]);
        if (fault)
          expect([0 <= fault.start, fault.start <= fault.end, fault.end <= tex.length]).toEqual([
            true,
            true,
            true,
          ]);
      }),
      { numRuns: 400 },
    );
  });
});
