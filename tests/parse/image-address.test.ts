import { describe, expect, test } from 'vitest';
import { imagesOf } from '../../src/model/index.ts';
import { imageUrlSpan } from '../../src/parse/image-address.ts';
import { parseBody } from '../support/plain-show.ts';

/** The images of a body: address, and what stands where the address does. */
function images(body: string): readonly (readonly [string, string])[] {
  const { text, episode } = parseBody(`\n## Core 1: Words (1 min)\n\n${body}\n`);
  return imagesOf(episode).map(({ url, urlSpan }) => [url, text.slice(urlSpan.start, urlSpan.end)] as const);
}

describe('where an image’s address stands', () => {
  test.each([
    ['![alt](img/a.png)', 'img/a.png', 'img/a.png'],
    ['words ![alt](img/a.png) words', 'img/a.png', 'img/a.png'],
    ['![alt]( img/a.png "A title" )', 'img/a.png', 'img/a.png'],
    ["![alt](a.png 'A (](b) title')", 'a.png', 'a.png'],
    ['![alt](a.png (title))', 'a.png', 'a.png'],
    ['![alt](<a b.png>)', 'a b.png', 'a b.png'],
    ['![alt](a_(1).png)', 'a_(1).png', 'a_(1).png'],
    ['![a [b](c) d](e.png)', 'e.png', 'e.png'],
    ['![a `](x)` b](e.png)', 'e.png', 'e.png'],
    ['[![alt](a.png)](https://example.org)', 'a.png', 'a.png'],
    ['![alt](a&amp;b.png)', 'a&b.png', 'a&amp;b.png'],
    ['![alt]()', '', '![alt]()'],
    ['![alt][ref]\n\n[ref]: a.png', 'a.png', '![alt][ref]'],
    ['![ref]\n\n[ref]: a.png', 'a.png', '![ref]'],
    ['> ![alt\n> more](a.png)', 'a.png', 'a.png'],
    ['- a\n\n  ![alt](a.png)', 'a.png', 'a.png'],
    ['| a |\n| - |\n| ![alt](a.png) |', 'a.png', 'a.png'],
  ])('%s', (body, url, place) => expect(images(body)).toEqual([[url, place]]));

  test('in reading order, those of headings, notes and figures too', () => {
    const body =
      'An ![](b.png)[^n]\n\n![](c.png)\n\n### Part ![](d.png)\n\n![](e.png) ![](f.png)\n\n[^n]: ![](g.png)';
    expect(images(body).map(([url]) => url)).toEqual(['b.png', 'c.png', 'd.png', 'e.png', 'f.png', 'g.png']);
  });

  test.each(['](a', '](<a', '](a(', '](a "', '](   '])(
    '%s, a great many times, takes no great time',
    (piece) => {
      const source = `![${piece.repeat(200_000)}](a.png)`;
      const span = { start: 0, end: source.length };
      expect(imageUrlSpan(source, span)).toEqual(span);
    },
    30_000,
  );
});
