import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Inline, ProseBlock } from '../../src/model/index.ts';
import { markdownWriter } from '../../src/render/markdown/index.ts';
import type { References } from '../../src/render/prose.ts';
import { visible } from '../../src/render/visible.ts';
import { hostileText } from '../support/hostile-text.ts';

const NOTHING: References = {
  citationNumber: () => undefined,
  episodeHref: () => undefined,
  footnote: () => undefined,
  image: () => undefined,
  drawing: () => undefined,
};
const span = { start: 0, end: 0 };
const writer = markdownWriter(NOTHING);
const markdown = unified().use(remarkParse).use(remarkGfm);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const parse = (text: string) => markdown.parse(text) as unknown as Node;
/** Addresses that GFM links by itself are the same words to a reader. */
const shape = (node: Node): string =>
  node.type === 'text'
    ? (node.value ?? '')
    : node.type === 'link'
      ? (node.children ?? []).map(shape).join('')
      : `${node.type}(${node.value ?? ''}${(node.children ?? []).map(shape).join('')})`;
const text = (value: string): Inline => ({ type: 'text', value, span });
const paragraph = (...children: Inline[]): ProseBlock => ({ type: 'paragraph', children, span });

describe('plain text stays plain text', () => {
  test('as a title, in a heading and in a table', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const words = visible(value).replace(/\s+/g, ' ').trim();
        if (words === '') return;
        const written = writer.text(value);
        // A paragraph of the template's own words comes first, as in `Recording script · Title`.
        expect(shape(parse(`x ${written} x`))).toBe(`root(paragraph(x ${words} x))`);
        expect(shape(parse(`| a | b |\n| - | - |\n| ${written} | end |`))).toBe(
          `root(table(tableRow(tableCell(a)tableCell(b))tableRow(tableCell(${words})tableCell(end))))`,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('as the lines of a paragraph', () => {
    const lines = fc.array(hostileText, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(lines, (values) => {
        const clean = values
          .map((value) => visible(value).replace(/\s+/g, ' ').trim())
          .filter((value) => value !== '');
        if (clean.length === 0) return;
        const inlines = clean.flatMap((value, at): Inline[] =>
          at === 0 ? [text(value)] : [{ type: 'break', hard: false, span }, text(value)],
        );
        const written = writer.blocks([paragraph(...inlines)], 3);
        expect(shape(parse(written))).toBe(`root(paragraph(${clean.join('\n')}))`);
      }),
      { numRuns: 2_000 },
    );
  });

  test('code keeps every character', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const code = visible(value).replace(/\n/g, ' ');
        if (code.trim() === '') return;
        const [block] =
          parse(writer.blocks([paragraph(text('x'), { type: 'inline-code', value, span })], 3)).children ??
          [];
        expect(block?.children?.[1]).toMatchObject({ type: 'inlineCode', value: code });
      }),
      { numRuns: 1_000 },
    );
  });

  test('a fence is longer than any run inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', 'a') }), (value) => {
        const written = writer.figure({
          type: 'figure',
          kind: 'code',
          language: 'py',
          text: value,
          run: false,
          spoken: false,
          attributes: {},
          attributeList: [],
          contentSpan: span,
          span,
        });
        expect(parse(written).children).toMatchObject([{ type: 'code', value, lang: 'py' }]);
      }),
    );
  });
});

describe('only what needs it is escaped', () => {
  const kept = [
    'Seats start at $105; a minute sells $4.2 million.',
    'snake_case and 5 * 3, a < b & c',
    'In 2007. That was it.',
    'C# and a-b, 1) no list inside a line',
    'Really! (yes) 03:14 TCP:443 std::vector',
  ];
  test.each(kept)('%s', (value) => {
    expect(writer.blocks([paragraph(text(value))], 3)).toBe(value);
  });

  const escaped: [string, string][] = [
    ['2007. That was it', '2007\\. That was it'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['> no quote', '\\> no quote'],
    ['Vec<T> and <b>', 'Vec\\<T> and \\<b>'],
    ['5~10 … 6~12', '5\\~10 … 6\\~12'],
    ['[MUSIC: theme]', '\\[MUSIC: theme]'],
    ['&amp; stays', '\\&amp; stays'],
    ['$$ place', '\\$\\$ place'],
  ];
  test.each(escaped)('%s', (value, expected) => {
    expect(writer.blocks([paragraph(text(value))], 3)).toBe(expected);
  });

  test('an exclamation mark before a link does not make an image', () => {
    const link: Inline = { type: 'link', url: 'https://example.org/', children: [text('here')], span };
    expect(writer.blocks([paragraph(text('Look!'), link)], 3)).toBe('Look\\![here](https://example.org/)');
  });
});
