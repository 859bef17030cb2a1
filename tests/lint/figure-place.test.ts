import { describe, expect, test } from 'vitest';
import { spanInFigure } from '../../src/lint/figure-place.ts';
import { partsOf } from '../../src/lint/parts.ts';
import { walkFigures } from '../../src/model/index.ts';
import { parseBody } from '../support/plain-show.ts';

/** What stands in the file where `needle` stands in the text of the only figure. */
function found(body: string, needle: string): string {
  const { text, episode } = parseBody(`## Core: A (1 min)\n\n${body}\n`);
  const [figure] = [...walkFigures(partsOf(episode))];
  if (!figure || !('contentSpan' in figure)) throw new Error('no figure');
  const start = figure.text.indexOf(needle);
  const span = spanInFigure(text, figure, { start, end: start + needle.length });
  return text.slice(span.start, span.end);
}

describe('a place in a figure is found in the file', () => {
  test.each([
    ['a fence', '```py\none\ntwo = 2\nthree\n```'],
    ['CRLF', '```py\r\none\r\ntwo = 2\r\n```'],
    ['lone CR', '```py\rone\rtwo = 2\r```'],
    ['an indented fence', '  ```py\n  one\n  two = 2\n  ```'],
    ['a list', '- words\n\n  ```py\n  one\n    two = 2\n  ```'],
    ['a numbered list in a quote', '> 1. words\n>\n>    ```py\n>    one\n>\n>    two = 2\n>    ```'],
    ['indented code', '    one\n    two = 2\n'],
    ['a formula', '$$\none\n  two = 2\n$$'],
    ['characters of two code units', '```py\n🎙 = "🎙🎙"\n🎙 two = 2\n```'],
    ['tabs', '```py\n\tone\n\t\ttwo = 2\n```'],
    ['a container', ':::aside\n```py\none\ntwo = 2\n```\n:::'],
    ['the last line of an open fence', '```py\none\ntwo = 2'],
  ])('%s', (_, body) => {
    expect(found(body, 'two = 2')).toBe('two = 2');
  });

  test('several lines, and none', () => {
    expect(found('> ```py\n> one\n> two\n> ```', 'one\ntwo')).toBe('one\n> two');
    expect(found('```py\none\n```', '')).toBe('');
  });
});
