import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixShow } from '../src/fix.ts';
import { sameSpeech } from '../src/format/index.ts';
import type { ShowFiles } from '../src/model/index.ts';
import { parseEpisode, parseShow } from '../src/parse/index.ts';
import { decode, readShow } from '../src/read/index.ts';
import { BODY_FRONTMATTER, BODY_PATH } from './lint/fixture.ts';

let root: string;
let files: ShowFiles;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'coldopen-fix-'));
  cpSync(join(import.meta.dirname, 'fixtures/base-show'), root, { recursive: true });
  files = await readShow(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const withEpisode = (text: string | Uint8Array): ShowFiles => ({
  ...files,
  episodes: [
    ...files.episodes.filter(({ path }) => path !== BODY_PATH),
    decode(BODY_PATH, typeof text === 'string' ? Buffer.from(text) : text),
  ],
});

const fixText = async (text: string | Uint8Array) =>
  fixShow({ root, files: withEpisode(text), paths: [BODY_PATH] });

const BODY = `## Cold open: A knock (20 s)

:::hook
One.
:::

## Core: What (40 s)

`;

describe('fixShow', () => {
  test.each([
    ['a container', ':::stroy\nIt was late.\n:::\n', ':::story\nIt was late.\n:::\n'],
    ['a container with a space', '::: story\nIt was late.\n:::\n', ':::story\nIt was late.\n:::\n'],
    ['a container of both', '::: stroy\nIt was late.\n:::\n', ':::story\nIt was late.\n:::\n'],
    ['the language of a fence', '```pyhton\nprint(1)\n```\n', '```python\nprint(1)\n```\n'],
    ['an attribute', '```python captoin="a"\nprint(1)\n```\n', '```python caption="a"\nprint(1)\n```\n'],
    ['an invisible character', 'zero\u200Bwidth\n', 'zerowidth\n'],
    ['many side by side', `zero${'\u200B'.repeat(9)}width\n`, 'zerowidth\n'],
    ['a cue in small letters', 'One.\n\n[sfx: rain]\n', 'One.\n\n[SFX: rain]\n'],
    [
      'a container of one block that is never closed',
      ':::story\nIt was late.\n',
      ':::story\nIt was late.\n:::\n',
    ],
    ['a fence that is never closed', '```python\nprint(1)\n', '```python\nprint(1)\n```\n'],
    ['a fence at the very end', '```python\nprint(1)', '```python\nprint(1)\n```'],
    ['a cue without its blank', 'One.\n\n*[SFX:rain]*\n', 'One.\n\n[SFX: rain]\n'],
    ['a label in small letters', '**Maya**: One.\n', '**MAYA:** One.\n'],
    ['a label without its marks', 'MAYA: One.\n', '**MAYA:** One.\n'],
    [
      'labels between other marks',
      'One.\n*Maya (softly):* Two.\n\n__Maya:__ Three.\n',
      'One.\n**MAYA (softly):** Two.\n\n**MAYA:** Three.\n',
    ],
    ['an attribute too many', ':::story{cast=a cast=b}\nLate.\n:::\n', ':::story{cast=a }\nLate.\n:::\n'],
  ])('mends %s', async (_, before, after) => {
    const { fixed } = await fixText(BODY_FRONTMATTER + BODY + before);
    expect(fixed.map(({ path, after: text }) => [path, text])).toEqual([
      [BODY_PATH, BODY_FRONTMATTER + BODY + after],
    ]);
    expect(fixed[0]?.descriptions.length).toBeGreaterThan(0);
  });

  test('mends frontmatter, with the line endings that are there', async () => {
    const text = `${BODY_FRONTMATTER.replace('status: draft', 'status: drafft')}${BODY}Words.\n`.replaceAll(
      '\n',
      '\r\n',
    );
    const { fixed } = await fixText(text);
    expect(fixed.map(({ after }) => after)).toEqual([text.replace('drafft', 'draft')]);
  });

  test.each([
    ['hosts: [maya]', 'hosts: [maaya]'],
    ['hosts: [maya]', 'hosts: ["maaya"]'],
    ['format: tiny', 'format: tinny'],
    ['cold-open: knock', 'cold-open: knocck'],
    ['duration: 1m', 'duratoin: 1m'],
    ['status: draft', 'staus: draft'],
  ])('mends a slip in the frontmatter, so that it says %s', async (right, wrong) => {
    const text = BODY_FRONTMATTER.replace(right, wrong) + BODY;
    expect((await fixText(text)).fixed.map(({ after }) => after)).toEqual([BODY_FRONTMATTER + BODY]);
  });

  test.each([
    ['a length', 'duration: 1m', 'duration: "PT1M"'],
    ['a length in minutes and seconds', 'duration: 1m', 'duration: 1:00'],
    ['a planned time', '(20 s)', '[20s]'],
    ['two planned times', '(20 s)', '(0:20)', '(40 s)', '(~40 s)'],
  ])('writes %s in the usual form', async (_, right, wrong, right2 = '', wrong2 = '') => {
    const text = (BODY_FRONTMATTER + BODY).replace(right, wrong).replace(right2, wrong2);
    expect((await fixText(text)).fixed.map(({ after }) => after)).toEqual([BODY_FRONTMATTER + BODY]);
  });

  test('puts keys in order, with their comments and the line endings that are there', async () => {
    const [wrong, right] = [
      '---\n# by title\ntitle: A second knock\n\nstatus: draft\nepisode: 2\nseries: main # ours\n# more to come\n---\n',
      '---\nseries: main # ours\nepisode: 2\n# by title\ntitle: A second knock\n\nstatus: draft\n# more to come\n---\n',
    ];
    for (const eol of ['\n', '\r\n']) {
      const { fixed } = await fixText((wrong + BODY).replaceAll('\n', eol));
      expect(fixed.map(({ after }) => after)).toEqual([(right + BODY).replaceAll('\n', eol)]);
    }
  });

  test('closes forty containers at one place, and finds no more to close then', async () => {
    const text = `${BODY_FRONTMATTER}${BODY}${':::story\n'.repeat(40)}It was late.\n`;
    const { fixed } = await fixText(text);
    expect(fixed.map(({ after }) => after)).toEqual([`${text}${':::\n'.repeat(40)}`]);
    expect((await fixText(fixed[0]?.after ?? '')).fixed).toEqual([]);
  });

  test('mends the name of a host, and then the labels without marks', async () => {
    const text = BODY_FRONTMATTER.replace('maya', 'maaya') + BODY;
    expect((await fixText(`${text}MAYA: One.\n`)).fixed.map(({ after }) => after)).toEqual([
      `${BODY_FRONTMATTER}${BODY}**MAYA:** One.\n`,
    ]);
  });

  test('offers no fix that would silence what is said', async () => {
    const { diagnostics } = await fixText(`${BODY_FRONTMATTER}${BODY}:::story{spokn=false}\nLate.\n:::\n`);
    expect(diagnostics.filter(({ message }) => message.includes('`spokn`'))).toMatchObject([
      { rule: 'container-attributes' },
    ]);
    expect(diagnostics.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
  });

  test.each([
    ['a name that may be said', 'Maya: that is me.\n'],
    ['a name in the middle of a sentence', 'Nobody but our own\nMAYA: she was here.\n'],
    ['brackets that may be read aloud', '[Music theory]\n'],
    ['a container that may end in several places', ':::story\nIt was late.\n\nIt was dark.\n'],
    ['a label that is read aloud as it stands', '**MAYAA:** Hello.\n'],
    ['an attribute that would silence what is said', ':::story{spokn=false}\nLate.\n:::\n'],
    ['a key that is there already', '', 'status: draft\nstatsu: review'],
  ])('leaves %s', async (_, body, status = 'status: draft') => {
    const text = `${BODY_FRONTMATTER.replace('status: draft', status)}${BODY}${body}`;
    const { fixed, diagnostics } = await fixText(text);
    expect(fixed).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test('leaves a file that is not UTF-8', async () => {
    const text = Buffer.from(`${BODY_FRONTMATTER}${BODY}:::stroy\nX\xe9.\n:::\n`, 'latin1');
    expect((await fixText(text)).fixed).toEqual([]);
  });

  test('says whether there was a byte order mark, and what is left', async () => {
    const { fixed, diagnostics } = await fixText(`\uFEFF${BODY_FRONTMATTER}${BODY}:::stroy\nX.\n:::\n`);
    expect(fixed).toMatchObject([{ byteOrderMark: true, descriptions: ['Write story'] }]);
    expect(fixed[0]?.before.startsWith('---')).toBe(true);
    expect(diagnostics.map(({ rule }) => rule)).toContain('byte-order-mark');
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('container-known');
  });

  test('mends YAML files, and writes nothing', async () => {
    const path = files.config.path;
    const text = `${files.config.text.trimEnd()}\nlint:\n  fence-langauge: off\n`.replace('lint: {}\n', '');
    const { fixed } = await fixShow({ root, files: { ...files, config: { ...files.config, text } } });
    expect(fixed.map((file) => [file.path, file.after])).toEqual([
      [path, text.replace('langauge', 'language')],
    ]);
    expect(readFileSync(join(root, path), 'utf8')).toBe(files.config.text);
  });
});

const NOTATIONS: ReadonlySet<string> = new Set([
  'cue-notation',
  'frontmatter-order',
  'speaker-notation',
  'time-notation',
]);
const notations = async (text: string) =>
  (await fixText(text)).diagnostics.flatMap(({ rule, message }) => (NOTATIONS.has(rule) ? [message] : []));

const line = fc.oneof(
  fc.constantFrom(
    '## Core: What (40 s)',
    '### Part',
    ':::hook',
    ':::stroy{cast=sarah-chne emotion=x}',
    ':::quiz{answr=b}',
    '::: recap',
    ':::',
    '::: ',
    ':: :story',
    ':::story{x=1 x=2 =}',
    'a. yes',
    '> Because.',
    '```pyhton run run',
    '~~~mermiad',
    '```',
    '$$',
    '[sfx rain]',
    '[SFX: rain, 3s]',
    '[music : low] ',
    '## Core: What (~40 s)',
    '::hook',
    '[@knok]',
    '**MAYA:** Hel\u200Blo \u00ADthere.',
    '**MAYAA:** Hello.',
    '**Maya**: Hello.',
    'MAYA: Hello.',
    '*Maya (softly):* Hello.',
    '*[SFX:rain]*',
    '## Core: What [PT40S]',
    'a\fb\u0000c',
    '<!-- a -->',
    '<!-- coldopen-disable-next-line container-known -- on purpose -->',
    '<!-- coldopen-disable -->',
    '<!-- coldopen-enable container-closed -->',
    '<!--',
    '- item',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const text = fc
  .tuple(
    fc.constantFrom(
      BODY_FRONTMATTER,
      BODY_FRONTMATTER.replace('status', 'statsu').replace('knock\n', 'knok\n'),
      BODY_FRONTMATTER.replace(/^(series.*\n)(episode.*\n)/m, '# two\n$2# one\n$1'),
      '---yaml\nseries: main\n',
      '\n---\n---\n',
    ),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 25 }),
  )
  .map(([front, lines]) => front + lines.flat().join(''));

test('whatever is written, fixing it ends, says the same, and leaves nothing to fix that it could fix', async () => {
  const show = parseShow(files);
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const file = decode(BODY_PATH, Buffer.from(written));
      const { fixed } = await fixText(written);
      const after = fixed[0]?.after ?? written;
      const spoken = (said: string) => ({
        text: said,
        show,
        episode: parseEpisode({ ...file, text: said }, show),
      });
      expect(sameSpeech(spoken(file.text), spoken(after))).toBe(true);
      expect((await fixText(after)).fixed).toEqual([]);
      // So that fmt finds nothing there to do.
      expect(await notations(after)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);
