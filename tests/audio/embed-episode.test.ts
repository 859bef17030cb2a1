import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedChapters, openChapters, readEpisodeTags } from '../../src/index.ts';
import { makeAudio, probeChapters } from '../support/audio.ts';
import { askMutagen, matroskaTags } from '../support/read-audio.ts';
import { episodePath, showWith, write } from '../support/show.ts';
import { requireTool } from '../support/tools.ts';

const tools = [
  'ffmpeg',
  'ffprobe',
  'mutagen-inspect',
  'mkvmerge',
  'mkvextract',
  'opusinfo',
  'metaflac',
] as const;
const isMissing = tools.some((name) => requireTool(name) === undefined);

const TITLE = 'R&D = "Größe"; #1 \\ שלום 👩‍🔬';
const SUMMARY = `First line; second = 2.\n\n${'A long summary, with a café. '.repeat(20)}\\`;
const KINDS = ['mp3', 'm4a', 'm4b', 'opus', 'ogg', 'flac', 'mka'] as const;

describe.skipIf(isMissing)('an episode in audio', { timeout: 240_000 }, () => {
  const root = showWith(1, (text) =>
    text
      .replace('title: The coffee queue', `title: ${JSON.stringify(TITLE)}\ndate: 2026-11-20`)
      .replace(/summary: >-\n(?: {2}.*\n)+/, `summary: ${JSON.stringify(SUMMARY)}\n`),
  );
  const file = (name: string) => join(root, name);
  const paths = Object.fromEntries(KINDS.map((kind) => [kind, file(`made/episode.${kind}`)]));
  let expected: Awaited<ReturnType<typeof readEpisodeTags>>;
  let starts: readonly (readonly [number, string])[] = [];
  let cover = '';

  beforeAll(async () => {
    const settings = readFileSync(file('episodes/show.yaml'), 'utf8');
    const artwork = 'artwork: episodes/cover.jpg';
    write(
      root,
      'episodes/show.yaml',
      settings.replace('author: Robin Vale', `author: "Zoë & Co"\n${artwork}`),
    );
    picture(file('episodes/cover.jpg'), '1400x1400');
    cover = sha256(file('episodes/cover.jpg'));
    mkdirSync(file('made'));
    const path = join(root, episodePath(1));
    const { sheet } = await openChapters({ path, shown: 'episode', root });
    expected = await readEpisodeTags(root, path);
    starts = sheet.chapters.map(({ startMs, title }) => [startMs, title]);
    for (const kind of KINDS) {
      const audio = makeAudio(root, `talk.${kind}`, 'sine=frequency=300:sample_rate=16000:duration=200', [
        '-metadata',
        'title=stale',
        '-metadata',
        'composer=stays',
      ]);
      const { chapters, basis } = sheet;
      const { tags, cover: artworkOfShow } = expected;
      await embedChapters({
        audio,
        out: paths[kind],
        chapters,
        basis,
        allowEstimates: true,
        tags,
        cover: artworkOfShow,
      });
    }
  }, 240_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('its facts are those of the show and the episode', () => {
    expect(starts.length).toBe(3);
    expect(expected.tags).toMatchObject({
      title: TITLE,
      author: 'Zoë & Co',
      episodeNumber: 1,
      date: '2026-11-20',
    });
    expect(expected.tags.lyrics).toContain('Robin Vale');
    expect(expected.notes).toEqual([]);
  });

  test.each(['mp3', 'm4a', 'm4b', 'opus', 'ogg', 'flac'] as const)(
    '%s tells all of it to mutagen',
    (kind) => {
      const [found] = askMutagen('read-tags.py', [paths[kind] ?? '']) as Record<string, unknown>[];
      const { show, lyrics } = expected.tags;
      expect(found).toMatchObject({
        title: TITLE,
        show,
        author: 'Zoë & Co',
        number: '1',
        date: kind === 'mp3' ? '2026-2011' : '2026-11-20',
        genre: 'Podcast',
        description: SUMMARY,
        lyrics,
        covers: [{ mime: 'image/jpeg', kind: 3, sha256: cover }],
      });
      if (kind === 'mp3')
        expect(found).toMatchObject({ language: 'eng', rest: expect.arrayContaining(['TCOM']) });
      if (kind === 'm4b') expect(found).toMatchObject({ brand: 'M4B ', tv: [show, '1'] });
      expect(Number(found?.['shortBytes'] ?? 0)).toBeLessThanOrEqual(255);
    },
  );

  test('mka tells all of it to mkvextract, and keeps the artwork as an attachment', () => {
    const tags = matroskaTags(paths.mka ?? '');
    const { show, lyrics } = expected.tags;
    expect(tags).toMatchObject({ ALBUM: show, ARTIST: 'Zoë & Co', PART_NUMBER: '1', COMPOSER: 'stays' });
    expect([tags['DESCRIPTION'], tags['LYRICS'], tags['DATE']]).toEqual([SUMMARY, lyrics, '2026-11-20']);
    const out = execFileSync('mkvmerge', ['-J', paths.mka ?? ''], { encoding: 'utf8' });
    const { attachments, chapters, container } = JSON.parse(out) as {
      attachments: { content_type: string; file_name: string; id: number }[];
      chapters: { num_entries: number }[];
      container: { properties: { title: string } };
    };
    expect([container.properties.title, chapters]).toEqual([TITLE, [{ num_entries: 3 }]]);
    expect(attachments).toMatchObject([{ content_type: 'image/jpeg', file_name: 'cover.jpg' }]);
    execFileSync('mkvextract', [paths.mka ?? '', 'attachments', `${attachments[0]?.id}:${file('back.jpg')}`]);
    expect(sha256(file('back.jpg'))).toBe(cover);
  });

  test('opusinfo and metaflac find chapters, tags and picture', () => {
    const opus = execFileSync('opusinfo', [paths.opus ?? ''], { encoding: 'utf8' });
    for (const [index, [, title]] of starts.entries())
      expect(opus).toContain(`CHAPTER00${index + 1}NAME=${title}`);
    expect(opus).toContain(`title=${TITLE}`);
    expect(opus).toMatch(/METADATA_BLOCK_PICTURE=3\|image\/jpeg\|\|1400x1400x24\|/);
    expect(opus).not.toMatch(/WARNING|ERROR/i);
    const flac = execFileSync('metaflac', ['--list', '--block-type=PICTURE', paths.flac ?? ''], {
      encoding: 'utf8',
    });
    expect(flac).toMatch(/type: 3 \(Cover \(front\)\)[\s\S]*image\/jpeg/);
    const one = (name: string) =>
      execFileSync('metaflac', [`--show-tag=${name}`, '--no-utf8-convert', paths.flac ?? ''], {
        encoding: 'utf8',
      });
    expect(one('TITLE')).toBe(`title=${TITLE}\n`);
    expect(one('CHAPTER002NAME')).toContain(starts[1]?.[1]);
    execFileSync('flac', ['--test', '--silent', paths.flac ?? '']);
  });

  test('every kind has its chapters, and keeps what the episode does not say', () => {
    for (const kind of KINDS) expect(probeChapters(paths[kind] ?? ''), kind).toEqual(starts);
  });

  test('artwork that audio cannot hold is left out, and that is said', async () => {
    const settings = readFileSync(file('episodes/show.yaml'), 'utf8');
    for (const artwork of ['https://example.org/a.jpg', 'episodes/none.png', 'episodes/show.yaml']) {
      write(root, 'episodes/show.yaml', settings.replace('episodes/cover.jpg', artwork));
      const { cover: none, notes } = await readEpisodeTags(root, join(root, episodePath(1)));
      expect([none, notes]).toEqual([
        undefined,
        [expect.stringContaining(`'${artwork}' was left out: expected a JPEG or PNG`)],
      ]);
    }
    write(root, 'episodes/show.yaml', settings);
  });
});

function picture(path: string, size: string): void {
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    `testsrc=size=${size}`,
    '-frames:v',
    '1',
    path,
  ]);
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
