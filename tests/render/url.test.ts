import { describe, expect, test } from 'vitest';
import { cleanHtmlBlock, RawTags } from '../../src/render/raw-html.ts';
import { episodeHref, safeUrl } from '../../src/render/url.ts';
import { renderInput } from '../support/render-input.ts';
import { OTHERS, SAMPLE } from './sample-episode.ts';

describe('safeUrl', () => {
  const kept: [string, string][] = [
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a b?q=ä&x=[1]#y#z', 'http://example.org/a%20b?q=%C3%A4&x=%5B1%5D#y%23z'],
    ['//example.org/x', 'https://example.org/x'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['code/floor.py', 'code/floor.py'],
    ['../x.html#a', '../x.html#a'],
    ['#anchor', '#anchor'],
    ['https://en.wikipedia.org/wiki/A_(b)', 'https://en.wikipedia.org/wiki/A_%28b%29'],
    ['https://example.org/100%', 'https://example.org/100%25'],
  ];
  test.each(kept)('%s', (url, expected) => expect(safeUrl(url)).toBe(expected));

  const refused = [
    'javascript:alert(1)',
    ' JaVaScript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ep:7',
    'https://',
    'https://exa mple.org/',
    '',
  ];
  test.each(refused)('refuses %j', (url) => expect(safeUrl(url)).toBeUndefined());
});

describe('links to episodes', () => {
  const from = (path: string) => renderInput(SAMPLE, { path, others: OTHERS });
  const cases: [string, number, string | undefined, string | undefined][] = [
    ['episodes/foundational/001-plain.md', 2, undefined, '../002-light/show-notes.html'],
    ['episodes/foundational/001-plain.md', 2, 'light', '../002-light/show-notes.html#light'],
    ['episodes/foundational/001-plain.md', 2, 'nowhere', '../002-light/show-notes.html'],
    ['episodes/foundational/001-plain.md', 1, 'limits', 'show-notes.html#limits'],
    ['episodes/advanced/001-plain.md', 2, undefined, '../../foundational/002-light/show-notes.html'],
    ['episodes/foundational/001-plain.md', 77, undefined, undefined],
  ];
  test.each(cases)('from %s to %i#%s', async (path, number, anchor, expected) => {
    const { episode, show } = await from(path);
    expect(episodeHref({ text: '', number, anchor }, episode.facts, show)).toBe(expected);
  });
});

describe('raw HTML', () => {
  const written = (raw: readonly string[]) => {
    const tags = new RawTags();
    return raw.map((one) => (one.startsWith('<') ? tags.tag(one) : one)).join('') + tags.end();
  };
  test.each([
    [['<b>', 'x', '</b>'], '<b>x</b>'],
    [['<b onclick="x">', 'x', '</b>'], '<b>x</b>'],
    [['<b>', '<i>', 'x', '</b>', '</i>'], '<b><i>x</i></b>'],
    [['<kbd>', 'x'], '<kbd>x</kbd>'],
    [['x', '</b>'], 'x'],
    [['<script>', 'x', '</script>'], 'x'],
    [['<!-- x -->', 'a', '<br/>', 'b'], 'a<br>b'],
  ])('%j', (raw, expected) => expect(written(raw)).toBe(expected));

  test('a block keeps its words and lines, and nothing that runs', () => {
    expect(
      cleanHtmlBlock('<div onclick="x"><p>One</p>\n<p>Two <b>three</p></div><script>four</script>'),
    ).toBe('One <br>Two <b>three</b>');
    expect(cleanHtmlBlock('<!-- only a comment -->')).toBe('');
  });
});
