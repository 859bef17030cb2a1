import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Episode } from '../../../src/model/index.ts';
import { parseEpisode } from '../../../src/parse/index.ts';
import { chooseParser, type MarkdownParser } from '../../../src/parse/markdown.ts';
import { loadFastParser } from '../../../src/parse/fast-parser.ts';
import { needsReference } from '../../../src/parse/needs-reference.ts';

import { parseByReference } from '../../../src/parse/reference-parser.ts';
import { PLAIN_SHOW } from '../../support/plain-show.ts';
import { fuzzedText } from './fuzzed-text.ts';

/** What the reference made of a text last; the fast parser passes texts on to it, and it need not read them twice. */
let last: { readonly text: string; readonly tree: ReturnType<MarkdownParser> } | undefined;
const reference: MarkdownParser = (text) => {
  if (last?.text !== text) last = { text, tree: parseByReference(text) };
  return last.tree;
};
const fast = loadFastParser(reference);
const LEGACY_LIKE = readFileSync(new URL('./legacy-like.md', import.meta.url), 'utf8');
/** Real episodes of other shows are no part of the project; they are compared where the folder is there. */
const CORPUS = process.env.COLDOPEN_CORPUS ?? '../shared/corpus';
const corpus = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.md')) : [];

function parsed(text: string, parse: MarkdownParser): Episode {
  return parseEpisode({ path: 'episodes/foundational/001-x.md', text, defects: [] }, PLAIN_SHOW, parse);
}

function fastParser(): MarkdownParser {
  if (!fast) throw new Error('the fast parser was not loaded');
  return fast;
}

test('the fast parser is there wherever it has a binary', () => {
  const { platform, arch } = process;
  const served = ['linux', 'darwin', 'win32'].includes(platform) && ['x64', 'arm64'].includes(arch);
  expect(fast !== undefined).toBe(served);
});

describe.skipIf(!fast)('the fast parser and the reference find the same episode', () => {
  test.each([
    ['tildes', '~one~ ~~two~~ ~~~three~~~ ~5 ms and 3~4'],
    ['an underlined line', 'Not a heading\n---\n\nNor this\n===\n\n> nor\n> -'],
    ['dollars', '$$x_1 * y_1$$ $$ a $$ $5 and $6 $$$ \\$$a$$ `$$a$$`\n\n$$a\nb$$ $$*a*$$'],
    ['addresses', 'www.example.org me@example.org https://example.org/a_b) [https://a.b/ (http://x_y.z'],
    ['links from elsewhere', '[a][b] [b] ![c][b]\n\n[b]: https://e.org/x\n\n[^1]\n\n[^1]: A note\n'],
    ['characters outside the first plane', '😀 **नमस्ते 😀** `😀` [😀](u) &amp;😀 *a*'],
    ['line ends', 'a *b*\r\nc **d**\re `f`\r\n\r\n- g\r\n- h\r\n'],
    ['nothing closed', '- a\n  ```\n  b\n\n> ~~~\n> c\n\n*d **e `f [g](h'],
    ['HTML', 'a <b>c</b\n> <br/> Vec<T>\n\n- d\n <e>\n\n> <!-- f\n\n<pre>\n*g*\n\n*h*'],
    ['tasks', '- [ ] a\n- [x] *b*\n- [x]\n  c\n- [X]'],
    ['NUL, a byte order mark, half a character', 'a\0*b* \uFEFF*c* *\uD83D* d'],
    ['nested containers', '> > a\n>\n> - - b\n>\n1. c\n\n   > d\n\te\n'],
  ])('%s', (_, text) => {
    expect(parsed(text, fastParser())).toEqual(parsed(text, reference));
  });

  test('a script as people wrote them', () => {
    expect(parsed(LEGACY_LIKE, fastParser())).toEqual(parsed(LEGACY_LIKE, reference));
  });

  test.skipIf(corpus.length === 0)('real scripts', { timeout: 120_000 }, () => {
    for (const name of corpus) {
      const text = readFileSync(join(CORPUS, name), 'utf8');
      expect(isDeepStrictEqual(parsed(text, fastParser()), parsed(text, reference)), name).toBe(true);
    }
  });

  const BATCH = 1_000;
  test.each(Array.from({ length: 20 }, (_, batch) => batch * BATCH))(
    'texts %i to the next thousand, made of marks in any order and of slips',
    { timeout: 120_000 },
    (first) => {
      let served = 0;
      for (let seed = first; seed < first + BATCH; seed++) {
        const text = fuzzedText(seed, [LEGACY_LIKE]);
        const found = parsed(text, fastParser());
        const wanted = parsed(text, reference);
        if (!isDeepStrictEqual(found, wanted)) expect(found, JSON.stringify(text)).toEqual(wanted);
        if (!needsReference(text)) served++;
      }
      // A test that sends everything to the reference compares nothing.
      expect(served).toBeGreaterThan(BATCH / 4);
    },
  );
});

/** Marks that cost one of the two the square of their number, or a regular expression its stack. */
test.each(['&amp;', '- ```\n', 'https:', '😀', '```', '`', '</a', '[', '*a', '[^1]', '|-|\n', '> a\n'])(
  '60 KB of %j take no time to speak of',
  { timeout: 60_000 },
  (unit) => {
    const text = `${unit.repeat(60_000 / unit.length)} *end*`;
    expect(parsed(text, chooseParser(undefined)).preamble.length).toBeGreaterThan(0);
  },
);

describe('COLDOPEN_PARSER', () => {
  test('names the reference', () => {
    expect(chooseParser('remark')('a\n---').children.map(({ type }) => type)).toEqual([
      'paragraph',
      'thematicBreak',
    ]);
  });

  test('means the fast one where nothing is said', () => {
    for (const name of [undefined, '', 'fast']) expect(chooseParser(name)).toBeTypeOf('function');
  });

  test('refuses what it does not know, with a way out', () => {
    expect(() => chooseParser('fastest')).toThrow(
      'COLDOPEN_PARSER is "fastest"; expected "fast" or "remark".',
    );
  });
});
