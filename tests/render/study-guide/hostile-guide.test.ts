import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../../support/hostile-text.ts';
import { HEAD } from '../../support/plain-show.ts';
import { renderInput } from '../../support/render-input.ts';
import { HOSTILE } from '../hostile-episode.ts';
import { inspect, renderGuide, runOn, textOf } from './guide-file.ts';

const body = (text: string): string => `${HEAD}\n## Core 1: Words (1 min)\n\n${text}\n`;
const row = (count: number, cell: string): string => `|${` ${cell} |`.repeat(count)}`;
const table = (columns: number, rows: number, cell: string): string =>
  [row(columns, 'Head'), row(columns, '---'), ...Array.from({ length: rows }, () => row(columns, cell))].join(
    '\n',
  );

const CASES: readonly (readonly [name: string, source: string, expected: readonly string[]])[] = [
  ['nothing but frontmatter', HEAD, ['Plain']],
  ['an empty file', '', ['Study guide']],
  ['right to left', body('Before שלום עולם after. مرحبا بالعالم.'), ['Before', 'after.', 'שלום עולם']],
  ['emoji', body('A 👩‍👩‍👧‍👦 family, a 🇩🇪 flag, ☂️ and ✅ done.'), ['family, a', 'done.', '✅']],
  ['Devanagari', body('In हिन्दी में it is said.'), ['In हिन्दी में it is said.']],
  ['symbols', body('∇ ↔ ⇒ ≤ 𝑥 ℝ ☑ ─ Ελληνικά Кириллица'), ['∇ ↔ ⇒ ≤ 𝑥 ℝ ☑ ─ Ελληνικά Кириллица']],
  [
    'what no font has',
    body('Chinese 你好 and \u{1F9FF}\u{10FFFD} end.'),
    ['Chinese \ufffd\ufffd and', 'end.'],
  ],
  ['combining marks', body(`Z${'\u0300\u0301\u0302\u0303'.repeat(40)} end of marks.`), ['end of marks.']],
  ['a word of 5,000 characters', body(`Before ${'x'.repeat(5_000)} after.`), ['Before', 'after.']],
  ['a line of 9,000 characters', body('many words '.repeat(820)), ['many words many words']],
  [
    'code of 1,000 lines',
    body(
      `\`\`\`python\n${Array.from({ length: 1_000 }, (_, at) => `line_${at} = ${at}`).join('\n')}\n\`\`\``,
    ),
    ['line_0 = 0', 'line_999 = 999'],
  ],
  [
    'code with a long line',
    body(`\`\`\`text\n\t${'0123456789 '.repeat(800)}end\n\`\`\``),
    ['0123456789', 'end'],
  ],
  ['a long table', body(table(4, 300, 'cell of words')), ['cell of words']],
  ['a wide table', body(table(60, 3, 'cell')), ['Head: cell']],
  ['a tall cell', body(table(2, 2, 'so many words '.repeat(700))), ['so many words']],
  [
    'deep lists',
    body(Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- level ${depth}`).join('\n')),
    ['level 0', 'level 39'],
  ],
  ['deep quotes', body(`${'> '.repeat(60)}at the bottom`), ['at the bottom']],
  ['deep containers', body(`${':::aside\n'.repeat(40)}inside\n${':::\n'.repeat(40)}`), ['inside']],
  [
    'broken formulas',
    body('$$\\frac{a$$ and $$x$$\n\n$$\n\\begin{matrix}\n$$'),
    ['\\frac{a', '\\begin{matrix}'],
  ],
  ['a wide formula', body(`$$\n${'a + '.repeat(300)}b\n$$`), ['a + a']],
  ['broken diagrams', body('```mermaid\npie\n "a": 3\n```\n\n```dot\ndigraph {\n```'), ['pie', 'digraph {']],
  [
    'a tall diagram',
    body(
      `\`\`\`dot\ndigraph { ${Array.from({ length: 90 }, (_, at) => `n${at} -> n${at + 1}`).join('; ')} }\n\`\`\``,
    ),
    ['n90'],
  ],
  ['a quiz without options', body(':::quiz{answer=b}\nWhat?\n:::'), ['What?']],
  ['text of strangers', HOSTILE, ['Kept words']],
];

describe('hostile episodes', () => {
  test.each(CASES)('%s', { timeout: 60_000 }, async (_, source, expected) => {
    const pdf = await renderGuide(await renderInput(source));
    expect(runOn(pdf, 'qpdf', '--check') ?? 'No syntax').toContain('No syntax');
    const text = textOf(pdf);
    for (const words of expected) expect(text ?? words).toContain(words);
  });

  test('addresses that run something are no links', async () => {
    const { links } = await inspect(await renderGuide(await renderInput(HOSTILE)));
    for (const { url } of links) expect(url ?? 'https:').toMatch(/^(?:https?:|mailto:)/);
  });

  test('a table repeats its header on each page', async () => {
    const pdf = await renderGuide(await renderInput(body(table(4, 120, 'cell'))));
    const { pages } = await inspect(pdf);
    expect(pages).toBeGreaterThan(4);
    for (let page = 3; page <= pages; page++)
      expect(textOf(pdf, '-f', String(page), '-l', String(page)) ?? 'Head Head Head Head').toContain(
        'Head Head Head Head',
      );
  });

  test('any prose gives a whole file', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (title, prose) => {
        const input = await renderInput(body(prose));
        const episode = {
          ...input.episode,
          facts: { ...input.episode.facts, title, objectives: [prose], date: title },
        };
        const pdf = await renderGuide({ ...input, episode });
        const { pages } = await inspect(pdf);
        expect(pages).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });
});
