import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkShow } from '../../src/check/index.ts';
import { lineStarts, positionAt } from '../../src/model/index.ts';

/**
 * A fault put into a copy of the sample show: `find` stands there once and becomes `put`. `⟦…⟧` in `put` is the place where
 * the rule must find it, to the column.
 */
interface Fault {
  readonly rule: string;
  readonly file?: string;
  readonly find: string;
  readonly put: string;
  /** Where the finding is, if not in `put`: text that stands once in the faulty file, marked likewise. */
  readonly at?: string;
}

const EPISODE = 'episodes/foundational/002-the-slowest-one-wins.md';
const SHOW = 'episodes/show.yaml';
const SERIES = 'episodes/foundational/series.yaml';
const SOURCES = 'episodes/sources.yaml';

const FAULTS: readonly Fault[] = [
  // Frontmatter and YAML
  {
    rule: 'schema',
    find: 'cold-open: day-in-the-life',
    put: 'cold-open: day-in-the-life\n⟦difficulty⟧: hard',
  },
  { rule: 'schema', find: 'status: review', put: 'status: ⟦reviewed⟧' },
  { rule: 'schema', find: 'episode: 2\n', put: 'episode: ⟦two⟧\n' },
  { rule: 'schema', find: 'duration: 10m', put: 'duration: ⟦ten minutes⟧' },
  { rule: 'schema', find: 'date: 2026-12-08', put: 'date: ⟦8 December 2026⟧' },
  { rule: 'schema', find: '    tier: silver\n    minutes: 2', put: '    tier: ⟦platinum⟧\n    minutes: 2' },
  {
    rule: 'schema',
    find: '---\nseries: foundational\nepisode: 2\ntitle: The slowest one wins\n',
    put: '⟦---⟧\nseries: foundational\nepisode: 2\n',
  },
  { rule: 'yaml-syntax', find: 'hosts: [maya, theo]', put: 'hosts: ⟦[⟧maya, theo' },
  { rule: 'schema', file: SHOW, find: 'explicit: false', put: 'explicit: ⟦sometimes⟧' },
  { rule: 'schema', file: SERIES, find: 'level: intermediate\n', put: '⟦levle⟧: intermediate\n' },
  { rule: 'schema', file: SOURCES, find: '    year: 2013\n', put: '    year: ⟦last year⟧\n' },
  { rule: 'frontmatter', find: '---\nseries: foundational', put: '⟦---js⟧\nseries: foundational' },
  // Series and order
  { rule: 'series-known', find: 'series: foundational', put: 'series: ⟦foundations⟧' },
  { rule: 'series-number-range', find: 'episode: 2\n', put: 'episode: ⟦22⟧\n' },
  { rule: 'series-file-name', find: 'episode: 2\n', put: 'episode: ⟦3⟧\n' },
  { rule: 'episode-order', find: 'prerequisites: [1]', put: 'prerequisites: [1, ⟦5⟧]' },
  { rule: 'episode-order', find: 'next: 3', put: 'next: ⟦1⟧' },
  { rule: 'episode-order', find: 'next: 3', put: 'next: ⟦777⟧' },
  // Format and segments
  { rule: 'format-known', find: 'format: short-10', put: 'format: ⟦short-11⟧' },
  { rule: 'segments-present', find: '## Context: The board', put: '## ⟦Contxt⟧: The board' },
  { rule: 'segment-length', find: 'late (3 min)', put: 'late (⟦9 min⟧)' },
  { rule: 'segment-time', find: 'late (3 min)', put: 'late (⟦3 minuets, or 4 min⟧)' },
  {
    rule: 'segment-time',
    find: '## Next: A note in green ink (20 s)',
    put: '⟦## Next: A note in green ink⟧',
  },
  {
    rule: 'segment-blocks',
    find: ':::takeaways{audience=architects}',
    put: ':::recap',
    at: '⟦## Synthesis: Noon (1 min 5 s)⟧',
  },
  // Cold open
  { rule: 'cold-open-known', find: 'cold-open: day-in-the-life', put: 'cold-open: ⟦day-in-a-life⟧' },
  {
    rule: 'cold-open-thesis',
    find: ':::thesis{emotion=wonder}',
    put: ':::hook',
    at: '⟦## Cold open: Every light is green (1 min 20 s)⟧',
  },
  {
    rule: 'cold-open-parts',
    find: 'It is 11:47 in the morning, and',
    put: 'One day',
    at: '⟦:::character{cast=sarah-chen emotion=frustration}⟧',
  },
  // Sources
  { rule: 'citation-resolved', find: 'one second. [@dean2013]', put: 'one second. ⟦[@dean2031]⟧' },
  { rule: 'citation-resolved', find: '  - dean2013\n', put: '  - ⟦dean2031⟧\n' },
  {
    rule: 'source-cited',
    find: 'lines of configuration. [@grpc:hedging] Two',
    put: 'lines of configuration. Two',
    at: '  - id: ⟦grpc:hedging⟧',
  },
  { rule: 'source-duplicate', find: '  - id: vulimiri2013\n', put: '  - id: ⟦dean2013⟧\n' },
  {
    rule: 'source-url',
    find: 'url: https://grpc.io/docs/guides/request-hedging/',
    put: 'url: ⟦htp://grpc.io/docs⟧',
  },
  { rule: 'source-url', find: 'doi: 10.1145/2535372.2535392', put: 'doi: ⟦10.1145⟧' },
  { rule: 'source-url', file: SOURCES, find: 'isbn: 978-1-4493-7332-0', put: 'isbn: ⟦978-1-4493-7332-1⟧' },
  {
    rule: 'source-path',
    find: '    url: https://grpc.io/docs/guides/request-hedging/',
    put: '    path: ⟦docs/nowhere.md⟧',
  },
  {
    rule: 'source-path',
    find: '    url: https://grpc.io/docs/guides/request-hedging/',
    put: '    path: ⟦../../../etc/passwd⟧',
  },
  {
    rule: 'source-minutes',
    find: '    tier: silver\n    minutes: 2',
    put: '    tier: silver\n    minutes: 200',
    at: '⟦sources⟧:\n  - dean2013',
  },
  // People and references
  { rule: 'speaker-known', find: 'hosts: [maya, theo]', put: 'hosts: [maya, ⟦teo⟧]' },
  { rule: 'speaker-known', find: 'guests: [ines-okafor]', put: 'guests: [⟦ines-okaffor⟧]' },
  { rule: 'speaker-known', find: ':::character{cast=sarah-chen', put: ':::character{cast=⟦sara-chen⟧' },
  { rule: 'speaker-label', find: '**MAYA:** One percent.', put: '**⟦MAYYA⟧:** One percent.' },
  {
    rule: 'reference-known',
    find: 'threads: [cost-of-coordination, human-factors]',
    put: 'threads: [cost-of-coordination, ⟦human-factor⟧]',
  },
  { rule: 'reference-known', find: ':::turn{emotion=fear}', put: ':::turn{emotion=⟦dread⟧}' },
  { rule: 'reference-known', find: ':::concept{id=fan-out', put: ':::concept{id=⟦fanout⟧' },
  { rule: 'reference-known', find: 'thread=human-factors}', put: 'thread=⟦humans⟧}' },
  // The show as a whole
  { rule: 'cast-name', find: 'Sarah Chen is three weeks', put: '⟦Sara Chen⟧ is three weeks' },
  { rule: 'cast-name', find: 'says Marcus.', put: 'says ⟦Markus⟧.' },
  {
    rule: 'cast-arc',
    find: 'and Sarah Chen is three weeks into',
    put: 'and Sarah Chen is a ⟦principal⟧, three weeks into',
  },
  {
    rule: 'concept-listed',
    find: 'concepts: [fan-out, tail-amplification, hedged-request]',
    put: 'concepts: [fan-out, tail-amplification]',
    at: ':::concept{id=⟦hedged-request⟧ layer=technical}',
  },
  {
    rule: 'concept-taught',
    find: 'concepts: [fan-out, tail-amplification, hedged-request]',
    put: 'concepts: [fan-out, tail-amplification, hedged-request, ⟦clock-drift⟧]',
  },
  { rule: 'next-agrees', find: '[Next time](ep:3)', put: '⟦[Next time](ep:4)⟧' },
  { rule: 'next-agrees', find: 'next: 3\n', put: 'next: ⟦5⟧\n' },
  {
    rule: 'episode-link-title',
    find: '[the first episode](ep:1)',
    put: '⟦[The floor under every request](ep:3)⟧',
  },
  {
    rule: 'thread-advanced',
    find: 'stakes=human thread=human-factors}',
    put: 'stakes=human}',
    at: 'threads: [cost-of-coordination, ⟦human-factors⟧]',
  },
  { rule: 'gates-signed', find: 'status: review', put: '⟦status⟧: published' },
  { rule: 'episode-link', find: '[Next time](ep:3)', put: '⟦[Next time](ep:333)⟧' },
  { rule: 'episode-link', find: '[Next time](ep:3)', put: '⟦[Next time](ep:three)⟧' },
  {
    rule: 'objectives-present',
    find: 'objectives:\n  - Work out how often a page is slow from how often one server is\n  - Say why an average hides the wait that people feel\n  - Choose when to ask a second time, and cap what it costs\n',
    put: '',
    at: '⟦---⟧\nseries: foundational',
  },
  // Fences, math, containers, cues
  {
    rule: 'fence-swallowed',
    find: '  "server 100" [color=red]\n}\n```\n',
    put: '  "server 100" [color=red]\n}\n',
    at: '⟦```python file=code/tail.py run caption="The same sum for one, ten and a hundred servers" say="We ran it. One server: one page in a hundred is slow. Ten servers: nearly one in ten. A hundred: sixty-three percent."⟧',
  },
  { rule: 'fence-closed', find: '  # 9.5%\n   ```\n', put: '  # 9.5%\n', at: '   ⟦```python⟧\n   print' },
  { rule: 'fence-language', find: '```sql caption', put: '```⟦sequel⟧ caption' },
  { rule: 'fence-language', find: '   ```python\n   print', put: '   ⟦```⟧\n   print' },
  {
    rule: 'math-closed',
    find: 'P_{\\text{slow}} = 1 - (1 - p)^n\n$$\n',
    put: 'P_{\\text{slow}} = 1 - (1 - p)^n\n',
    at: '⟦$$⟧\nP_{',
  },
  { rule: 'container-known', find: ':::break\n', put: ':::⟦braek⟧\n' },
  {
    rule: 'container-closed',
    find: ':::question\nHow can every part be fast, and the whole be slow?\n:::',
    put: '⟦:::question⟧\nHow can every part be fast, and the whole be slow?\n',
  },
  {
    rule: 'container-closed',
    find: 'in the budget for episode one.\n:::',
    put: 'in the budget for episode one.\n:::\n\n⟦:::⟧',
  },
  { rule: 'container-syntax', find: ':::primer', put: '⟦::: primer⟧' },
  { rule: 'container-syntax', find: ':::primer', put: '⟦:::primer For the curious⟧\n\n:::primer' },
  { rule: 'container-nesting', find: ':::timeline\n', put: ':::⟦thesis⟧\n' },
  { rule: 'container-attributes', find: ':::exercise{level=intermediate', put: ':::exercise{level=⟦hard⟧' },
  { rule: 'container-attributes', find: ':::break\n', put: ':::break{⟦mood⟧=light}\n' },
  {
    rule: 'container-attributes',
    find: ':::pause-and-think{seconds=10}',
    put: ':::pause-and-think{seconds=⟦ten⟧}',
  },
  {
    rule: 'container-attributes',
    find: ':::decision{stakes=business seconds=4}',
    put: ':::decision{stakes=business seconds=4 ⟦seconds=5⟧}',
  },
  { rule: 'quiz-complete', find: '#q1 answer=b', put: '#q1 answer=⟦d⟧' },
  { rule: 'cue-syntax', find: '[SFX: a chair rolls back, 1s]', put: '⟦[sfx: a chair rolls back, 1s]⟧' },
  { rule: 'cue-syntax', find: '[MUSIC: theme, out, 6s]', put: '⟦[MUSIC: theme, out]: 6s⟧' },
  { rule: 'figure-file', find: 'file=code/tail.py', put: 'file=⟦code/tall.py⟧' },
  { rule: 'invisible-character', find: 'Nobody notices,', put: 'Nobody⟦\u200B⟧ notices,' },
  { rule: 'heading-level', find: '### Refuse to wait', put: '⟦# Refuse to wait⟧' },
  {
    rule: 'text-outside-segment',
    find: '## Cold open: Every light',
    put: '⟦Hello there.⟧\n\n## Cold open: Every light',
  },
  { rule: 'raw-html', find: ':::primer', put: '⟦<div>Hello</div>⟧\n\n:::primer' },
];

const source = fileURLToPath(new URL('../..', import.meta.url));
let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'coldopen-faults-'));
  await cp(join(source, 'episodes'), join(root, 'episodes'), { recursive: true });
});
afterAll(async () => rm(root, { recursive: true }));

/** Takes the marks out of a text; `spans` are where they stood, in the text without them. */
function unmark(marked: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') spans.push({ start: text.length, end: text.length });
    else if (char === '⟧') spans[spans.length - 1] = { start: spans.at(-1)?.start ?? 0, end: text.length };
    else text += char;
  }
  return { text, spans };
}

/** The text with the fault in it, and the places that are marked, as `line:column-line:column`. */
function plant(text: string, { find, put, at }: Fault) {
  expect(text.split(find).length - 1, `"${find}" stands there once`).toBe(1);
  const planted = unmark(put);
  const clean = text.replace(find, () => planted.text);
  const marks = at === undefined ? planted : unmark(at);
  expect(clean.split(marks.text).length - 1, `"${marks.text}" stands there once`).toBe(1);
  expect(marks.spans.length).toBeGreaterThan(0);
  const from = clean.indexOf(marks.text);
  const starts = lineStarts(clean);
  const show = (offset: number) => {
    const { line, column } = positionAt(starts, from + offset);
    return `${line}:${column}`;
  };
  return { clean, places: marks.spans.map(({ start, end }) => `${show(start)}-${show(end)}`) };
}

test('the files that faults are put into have none to begin with', async () => {
  const { diagnostics } = await checkShow({ root });
  const touched = diagnostics.filter(({ path }) => [EPISODE, SHOW, SERIES, SOURCES].includes(path));
  expect(touched).toEqual([]);
}, 30_000);

test.each(
  FAULTS.map((fault, index) => ({
    ...fault,
    name: `${index + 1} ${fault.rule}: ${fault.put.split('\n')[0]}`,
  })),
)(
  '$name',
  async (fault) => {
    const path = join(root, fault.file ?? EPISODE);
    const text = await readFile(path, 'utf8');
    const { clean, places } = plant(text, fault);
    await writeFile(path, clean);
    try {
      const { diagnostics } = await checkShow({ root });
      const found = diagnostics
        .filter(({ rule, path: place }) => rule === fault.rule && place === (fault.file ?? EPISODE))
        .map(({ range: { start, end } }) => `${start.line}:${start.column}-${end.line}:${end.column}`);
      const all = diagnostics.map(
        ({ rule, range, message }) => `${rule} ${range.start.line}:${range.start.column} ${message}`,
      );
      for (const place of places) expect(found, all.join('\n')).toContain(place);
    } finally {
      await writeFile(path, text);
    }
  },
  30_000,
);

test('there are at least fifty, in at least thirty rules', async () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(50);
  expect(new Set(FAULTS.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(30);
  const rules = await readdir(join(dirname(fileURLToPath(import.meta.url)), 'rules'));
  for (const { rule } of FAULTS) expect(rules).toContain(`${rule}.md`);
});
