import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/notation/markdown.ts';
import { singleLine } from '../../src/notation/single-line.ts';
import { hostileText } from '../support/hostile-text.ts';

const read = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;

function textOf(node: object): string {
  if ('children' in node) return (node.children as object[]).map(textOf).join('');
  return 'value' in node ? String(node.value) : '';
}

describe('escaped text', () => {
  test.each([
    'snake_case_name',
    '2 * 3 and 5 - 4',
    'see [1] and a < b & c',
    '$4.2 million … $2',
    '3.14 is not a list',
    'https://example.org/a_b?c=d*e is a link',
    'C# and C:\\ok',
    '#hashtag',
    '-5 degrees',
  ])('stays as it is: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  test.each([
    ['2019. That was it', '2019\\. That was it'],
    ['5~10 … 6~12', '5\\~10 … 6\\~12'],
    ['__init__', '\\_\\_init\\_\\_'],
    ['Vec<T>', 'Vec\\<T>'],
    ['[a](b) &amp; `c`', '[a\\](b) \\&amp; \\`c\\`'],
    ['# No heading #', '\\# No heading \\#'],
    ['- no item', '\\- no item'],
    ['---', '\\---'],
    [':::story', '\\:::story'],
  ])('%s is written %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('is one paragraph that reads as it did', () => {
    fc.assert(
      fc.property(hostileText.map(singleLine), (text) => {
        const blocks = read(escapeMarkdown(text));
        expect(blocks.map(textOf)).toEqual(text === '' ? [] : [text]);
        for (const { type } of blocks) expect(type).toBe('paragraph');
      }),
    );
  });

  test('is a heading that reads as it did', () => {
    fc.assert(
      fc.property(hostileText.map(singleLine), (text) => {
        expect(read(`## ${escapeMarkdown(text)}`).map((node) => [node.type, textOf(node)])).toEqual([
          ['heading', text],
        ]);
      }),
    );
  });
});
