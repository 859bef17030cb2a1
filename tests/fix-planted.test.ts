import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checkEpisodes, openShow } from '../src/check/index.ts';
import { fixShow } from '../src/fix.ts';
import type { ShowFiles, SourceFile } from '../src/model/index.ts';
import { readShow } from '../src/read/index.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PATH = 'episodes/foundational/002-the-slowest-one-wins.md';

let files: ShowFiles;
let sample: SourceFile;
beforeAll(async () => {
  files = await readShow(ROOT);
  sample = files.episodes.find(({ path }) => path === PATH) as SourceFile;
});

const withText = (text: string): ShowFiles => ({
  ...files,
  episodes: files.episodes.map((file) => (file.path === PATH ? { ...file, text } : file)),
});

/** What the rundown has to be said, word by word. It knows nothing of how fixes compare texts. */
async function spoken(text: string): Promise<string[]> {
  const opened = await openShow({ root: ROOT, files: withText(text), paths: [PATH], rules: [] });
  const words: string[] = [];
  for await (const { rundown } of checkEpisodes(opened, []))
    for (const line of rundown.segments.flatMap(({ beats }) => beats.flatMap(({ lines }) => lines)))
      if (line.kind === 'speech') words.push(line.text);
  // A line such as "[sfx: rain]" and a label such as "MAYA:" are speech until they are mended: the two rules that say so.
  return words
    .join(' ')
    .replace(/\[\s*(?:sfx|music)\s*:[^\]]*\]/gi, ' ')
    .replace(/(?<=^|\s)MAYA:(?=\s)/g, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, (char) => (/\s/.test(char) ? ' ' : ''))
    .split(/\s+/)
    .filter((word) => word !== '');
}

type Fault = (text: string, at: number) => string;
/** Changes the how manieth match of a pattern, where there is one. */
const nth =
  (pattern: RegExp, put: string): Fault =>
  (text, at) => {
    const found = [...text.matchAll(pattern)];
    const match = found[at % Math.max(1, found.length)];
    if (!match) return text;
    return (
      text.slice(0, match.index) +
      match[0].replace(new RegExp(pattern.source, 'm'), put) +
      text.slice(match.index + match[0].length)
    );
  };

const FAULTS: Readonly<Record<string, Fault>> = {
  'a letter twice in a container': nth(/^:::([a-z])([a-z-]+)/gm, ':::$1$1$2'),
  'letters of a container swapped': nth(/^:::([a-z])([a-z])/gm, ':::$2$1'),
  'a space behind the colons': nth(/^:::([a-z])/gm, '::: $1'),
  'a container without its end': nth(/^:::$\n/gm, ''),
  'an end too many': nth(/^:::$/gm, ':::\n\n:::'),
  'a fence without its end': nth(/^```$\n/gm, ''),
  'a language with a slip': nth(/^```([a-z])([a-z])([a-z]+)/gm, '```$2$1$3'),
  'an attribute with a slip': nth(/(caption|answer|concept|seconds)=/gm, 'x$1='),
  'an attribute twice': nth(/ (caption="[^"]*")/gm, ' $1 $1'),
  'a cue in small letters': nth(/^\[SFX:/gm, '[sfx:'),
  'music with a space': nth(/^\[MUSIC:/gm, '[Music :'),
  'a zero-width space': nth(/ (the|a) /gm, ' \u200B$1 '),
  'a soft hyphen': nth(/([a-z]{4})([a-z]{4})/gm, '$1\u00AD$2'),
  'a time with a tilde': nth(/^(## .*)\((\d.*)\)$/gm, '$1(~$2)'),
  'a heading without its space': nth(/^## /gm, '##'),
  'a key with a slip': nth(/^(status|format|duration|objectives|hosts):/gm, 'x$1:'),
  'a label with a slip': nth(/^## ([A-Z])([a-z]+)/gm, '## $1$1$2'),
  'a citation with a slip': nth(/\[@([a-z])/gm, '[@$1$1'),
  'keys in another order': nth(/^(series: .*\n)(episode: .*\n)/gm, '$2$1'),
  'a time in another notation': nth(/^(## .*)\((\d+) min\)$/gm, '$1[PT$2M]'),
  'a length in another notation': nth(/^duration: (\d+)m$/gm, 'duration: "PT$1M"'),
  'a label in small letters': nth(/^\*\*MAYA:\*\*/gm, '**Maya**:'),
  'a label without its marks': nth(/^\*\*MAYA:\*\*/gm, 'MAYA:'),
  'a cue between marks': nth(/^(\[SFX:.*\])$/gm, '*$1*'),
  'a comment that hides nothing': nth(/^$/gm, '\n<!-- coldopen-disable-next-line raw-html -- why -->\n'),
};

const planted = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(FAULTS)), fc.nat(60)), { minLength: 1, maxLength: 12 })
  .chain((faults) => fc.tuple(fc.constant(faults), fc.boolean()));

test('many faults planted in a real episode are mended without a word being changed, and once is enough', async () => {
  let mended = 0;
  await fc.assert(
    fc.asyncProperty(planted, async ([faults, crlf]) => {
      let text = sample.text;
      for (const [name, at] of faults) text = FAULTS[name]?.(text, at) ?? text;
      if (crlf) text = text.replaceAll('\n', '\r\n');
      const { fixed } = await fixShow({ root: ROOT, files: withText(text), paths: [PATH] });
      const after = fixed.find(({ path }) => path === PATH)?.after;
      if (after === undefined) return;
      mended++;
      expect(await spoken(after)).toEqual(await spoken(text));
      if (crlf) expect(after).not.toMatch(/(?<!\r)\n/);
      const again = await fixShow({ root: ROOT, files: withText(after), paths: [PATH] });
      expect(again.fixed).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(mended).toBeGreaterThan(10);
}, 300_000);

test.each(Object.keys(FAULTS))('%s is found', async (name) => {
  const text = FAULTS[name]?.(sample.text, 3) ?? '';
  expect(text).not.toBe(sample.text);
  const { diagnostics, fixed } = await fixShow({ root: ROOT, files: withText(text), paths: [PATH] });
  expect(diagnostics.length + fixed.length).toBeGreaterThan(0);
});
