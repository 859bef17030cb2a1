import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChapters, writeChapters } from '../../src/index.ts';
import { CHAPTER_FORMATS, type ChapterFormat } from '../../src/chapters/index.ts';
import { parseFrameRate } from '../../src/notation/timecode.ts';

const FRONTMATTER = `
chapters:
  cold-open:
    short: The knock
  a-door-in-the-dark-and-a-title-that-is-rather-long-for-a-small-screen:
    url: https://example.org/door?a=1&b=2
    image: https://example.org/door.jpg
    location: { name: "Server room", geo: "geo:48.858,2.294", osm: "N123" }
  core:
    hidden: true
`;

let root = '';
let path = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'coldopen-chapters-'));
  cpSync(join(import.meta.dirname, '../fixtures/base-show'), root, { recursive: true });
  path = join(root, 'episodes/main/001-first.md');
  const source = readFileSync(path, 'utf8')
    .replace('\n---\n', `${FRONTMATTER}---\n`)
    .replace(
      '\n:::thesis',
      '\n### A door in the dark, and a title that is rather long for a small screen\n\n:::thesis',
    )
    .replace(/^## Core: .*$/m, (line) => `${line}\n`)
    .concat(
      '\n## Core: What is left (20 s)\n\nAnd so it went on, and nobody counted, and the walk was long, and the door stayed shut.\n',
    );
  writeFileSync(path, source);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const frameRate = parseFrameRate('25');
const shown = 'episodes/main/001-first.md';

async function sheetOf() {
  const { sheet } = await openChapters({ path, shown, root, subChapters: true });
  return sheet;
}

test('an episode’s sheet has all that its frontmatter adds, to segments and sub-chapters', async () => {
  const { chapters, basis } = await sheetOf();
  expect(basis).toBe('estimated');
  expect(chapters.map(({ title, level }) => [title, level])).toEqual([
    ['A knock', 1],
    ['A door in the dark, and a title that is rather long for a small screen', 2],
    ['What the knock cost', 1],
    ['What is left', 1],
  ]);
  expect(chapters[0]).toMatchObject({ shortTitle: 'The knock' });
  expect(chapters[2]).toMatchObject({ hidden: true });
});

describe.each(CHAPTER_FORMATS.map((format) => [format.name, format as ChapterFormat] as const))(
  'as %s',
  (name, format) => {
    test('it has what the format can hold, and the rest is said', async () => {
      const sheet = await sheetOf();
      const { text, losses } = await writeChapters(sheet, name, { frameRate });
      const { chapters } = format.read(text, { frameRate });
      const { fields, basis } = format.keeps;
      const said = losses.map(({ message }) => message).join('\n');
      const door = chapters.find(({ title }) => title.startsWith('A door in the dark'));
      expect(door).toBeDefined();
      const has = (field: (typeof fields)[number], value: unknown, expected: unknown, words: string) => {
        expect(value, field).toEqual(fields.includes(field) ? expected : undefined);
        expect(said.includes(words), `${words} of ${name}: ${said}`).toBe(!fields.includes(field));
      };
      has('url', door?.url, 'https://example.org/door?a=1&b=2', '1 link left out');
      has('image', door?.image, 'https://example.org/door.jpg', '1 image left out');
      has(
        'location',
        door?.location,
        { name: 'Server room', geo: 'geo:48.858,2.294', osm: 'N123' },
        '1 place left out',
      );
      has('hidden', chapters.some(({ hidden }) => hidden) || undefined, true, '1 hidden chapter left out');
      has('level', door?.level === 2 ? 2 : undefined, 2, '1 sub-chapter listed like the others');
      expect(said.includes('cannot say that its times are estimated')).toBe(!basis);
      expect(chapters).toHaveLength(fields.includes('hidden') ? 4 : 3);
      expect(said.includes('title shortened')).toBe(name === 'spotify');
    });

    test('an intro and ads move every chapter behind them', async () => {
      const inserts = [{ atMs: 1_000, lengthMs: 60_000 }];
      const sheet = await sheetOf();
      const plain = format.read((await writeChapters(sheet, name, { frameRate })).text, { frameRate });
      const moved = format.read(
        (await writeChapters(sheet, name, { frameRate, introMs: 10_000, inserts })).text,
        { frameRate },
      );
      expect(moved.chapters.map(({ startMs }) => startMs)).toEqual(
        plain.chapters.map(({ startMs }, index) => (index === 0 ? 0 : startMs + 70_000)),
      );
    });
  },
);

test('a short title takes the place of one that is too long', async () => {
  const source = readFileSync(path, 'utf8');
  const longer = source.replace(
    '## Cold open: A knock',
    '## Cold open: A knock at the door of a server room that nobody hears',
  );
  writeFileSync(path, longer);
  try {
    const { text } = await writeChapters(await sheetOf(), 'spotify');
    expect(text).toContain('00:00 The knock\n');
  } finally {
    writeFileSync(path, source);
  }
});
