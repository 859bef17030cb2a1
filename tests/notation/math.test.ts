import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texToMathml, texToSvg } from '../../src/notation/math.ts';
import { parseSvg } from '../../src/notation/svg-tree.ts';

const FORMULAS = [
  String.raw`t_{min} = \frac{2 d n}{c}`,
  String.raw`\sum_{i=1}^{n} x_i^2 \le \int_0^\infty e^{-x}\,dx`,
  String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
  String.raw`\begin{cases} 1 & x < 0 \\ 2 & \text{else} \end{cases}`,
  String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`,
  String.raw`\underbrace{x + y}_{z} \xrightarrow{abc} \cancel{q}`,
  String.raw`\left( \frac{1}{1 - \rho} \right)^{\mathbf{T}} \approx 99.9\%`,
  String.raw`x \tag{1}`,
];

describe('texToMathml', () => {
  test('keeps what MathML says and nothing of the engine', async () => {
    expect(await texToMathml(String.raw`x^2`, false)).toEqual({
      ok: true,
      mathml: '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>',
    });
  });

  test.each([
    [String.raw`\mathbb{R}`, 'ℝ'],
    [String.raw`\mathbf{x}`, '𝐱'],
    [String.raw`\mathcal{L}`, 'ℒ'],
    [String.raw`\boldsymbol{\alpha}`, '𝜶'],
    [String.raw`\mathtt{a1}`, '𝚊'],
  ])('%s is the letter that browsers draw', async (tex, letter) => {
    const result = await texToMathml(tex, false);
    expect(result.ok && result.mathml).toContain(letter);
  });

  test.each(FORMULAS)('%s is well formed, without engine marks', async (tex) => {
    const result = await texToMathml(tex, true);
    expect(result.ok && parseSvg(result.mathml)?.attributes.display).toBe('block');
    expect(result.ok && result.mathml).not.toMatch(/data-| class=| style=| id=|\n/);
  });
});

describe('texToSvg', () => {
  test('gives size and baseline in ex', async () => {
    const result = await texToSvg(String.raw`\frac{a}{b}`, true);
    expect(result).toMatchObject({
      ok: true,
      widthEx: expect.closeTo(2.1, 0),
      heightEx: expect.closeTo(4, 0),
    });
    expect(result.ok && result.depthEx).toBeGreaterThan(1);
  });

  test.each(FORMULAS)('%s is drawn without ids, classes or the source', async (tex) => {
    const result = await texToSvg(tex, true);
    expect(result.ok && parseSvg(result.svg)?.name).toBe('svg');
    expect(result.ok && result.svg).not.toMatch(/data-|class=| id=|<a |<script/);
  });
});

describe('formulas that cannot be read', () => {
  test.each([
    [String.raw`\frac{a`, 'Missing close brace'],
    [String.raw`\frobnicate`, String.raw`Undefined control sequence \frobnicate`],
    ['a & b', 'Misplaced &'],
    [String.raw`\begin{matrix} a`, String.raw`Missing \end{matrix}`],
    [String.raw`\href{javascript:alert(1)}{x}`, String.raw`Undefined control sequence \href`],
    [String.raw`\def\a{\a\a}\a`, String.raw`Undefined control sequence \def`],
    [String.raw`\rule{999999em}{1em}`, 'The formula is too large to draw'],
    ['x'.repeat(10_001), 'The formula is longer than 10000 characters'],
  ])('%.40s', async (tex, message) => {
    expect(await texToMathml(tex, true)).toEqual({ ok: false, message });
    expect(await texToSvg(tex, false)).toEqual({ ok: false, message });
  });

  test('deep nesting is refused, and the next formula is read', async () => {
    expect(await texToMathml(`${'{'.repeat(4_900)}x${'}'.repeat(4_900)}`, true)).toMatchObject({ ok: false });
    expect(await texToMathml('x', true)).toMatchObject({ ok: true });
  });

  test('any text gives a result that has no markup of its own', async () => {
    const piece = fc.constantFrom(
      '\\text{',
      '}',
      '<script>',
      '"',
      '&',
      "'",
      '\\frac',
      'x',
      '^',
      '_',
      '\\\\',
      '{',
      '$',
      '\\label{a}',
      '\\unicode',
      '\ud800',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const [mathml, svg] = [
          await texToMathml(pieces.join(''), false),
          await texToSvg(pieces.join(''), false),
        ];
        for (const markup of [mathml.ok ? mathml.mathml : '', svg.ok ? svg.svg : '']) {
          expect(markup).not.toMatch(/<script/i);
          expect(markup === '' || parseSvg(markup)).toBeTruthy();
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('a formula is the same whatever was read before it, and at the same time', async () => {
  const alone = await texToSvg(FORMULAS[0] ?? '', true);
  await Promise.all([...FORMULAS, '\\frac{', '\\label{a}x'].map((tex) => texToMathml(tex, true)));
  const [again, other] = await Promise.all([
    texToSvg(FORMULAS[0] ?? '', true),
    texToSvg('\\label{a}x', true),
  ]);
  expect(again).toEqual(alone);
  expect(other.ok).toBe(true);
});
