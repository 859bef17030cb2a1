import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTAINERS } from '../../src/audio/containers.ts';
import { embedChapters } from '../../src/audio/index.ts';
import { makeAudio, probeChapters, soundHash } from '../support/audio.ts';
import { askMutagen, matroskaChapters, type ReadChapter } from '../support/read-audio.ts';
import { requireTool } from '../support/tools.ts';
import { expectedOf, HARD_LISTS, LENGTH_MS } from './hard-lists.ts';

const missing = ['ffmpeg', 'ffprobe', 'mutagen-inspect', 'mkvextract'] as const;
const isMissing = missing.some((name) => requireTool(name) === undefined);
const folder = mkdtempSync(join(tmpdir(), 'coldopen-audio-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every list in the kinds that most listeners get; every sixth in the others. */
const KINDS = [
  ['mp3', 1],
  ['m4a', 1],
  ['opus', 1],
  ['mka', 1],
  ['m4b', 6],
  ['ogg', 6],
  ['flac', 6],
] as const;

type Kind = (typeof KINDS)[number][0];

test('there are sixty lists, which hold what is hard', () => {
  expect(HARD_LISTS.length).toBe(60);
  expect(Math.max(...HARD_LISTS.map((list) => list.length))).toBe(300);
  const titles = HARD_LISTS.flat().map(({ title }) => title);
  expect(titles.filter((title) => title.length === 5_000).length).toBeGreaterThan(1);
  for (const hard of [/\n/, /[=;#\\]{1}/, /["']/, /[\u0590-\u06ff]/, /\p{M}/u, /\p{Extended_Pictographic}/u])
    expect(
      titles.some((title) => hard.test(title)),
      String(hard),
    ).toBe(true);
});

describe.skipIf(isMissing).each(KINDS)('sixty hard lists in %s', { timeout: 300_000 }, (kind, step) => {
  const most = CONTAINERS.find(({ extensions }) => extensions.includes(kind))?.mostChapters;
  const lists = HARD_LISTS.filter((_, index) => index % step === 0).map((list) => list.slice(0, most));
  const paths = lists.map((_, index) => join(folder, `${index}.${kind}`));
  let source = '';

  beforeAll(async () => {
    const sine = `sine=frequency=300:sample_rate=16000:duration=${LENGTH_MS / 1_000}`;
    source = makeAudio(folder, `source.${kind}`, sine);
    const next = lists.entries();
    const worker = async () => {
      for (const [index, chapters] of next)
        await embedChapters({ audio: source, out: paths[index], chapters, basis: 'recorded' });
    };
    await Promise.all([worker(), worker()]);
  }, 300_000);

  // Embedding has compared them with ffprobe's already, or it would have failed.
  test('come back from ffprobe to the letter and the millisecond', () => {
    expect(lists.length).toBe(60 / step);
    for (const [index, path] of [...paths.entries()].filter(([at]) => at % 5 === 0))
      expect(probeChapters(path), `list ${index}`).toEqual(
        expectedIn(kind, lists[index] ?? []).map(([startMs, title]) => [startMs, title]),
      );
  });

  test('come back from a program that shares no code with ffmpeg', () => {
    const back =
      kind === 'mka'
        ? paths.map(matroskaChapters)
        : (askMutagen('read-chapters.py', paths) as (readonly ReadChapter[])[]);
    for (const [index, list] of lists.entries())
      expect(inShort(kind, back[index] ?? []), `list ${index}`).toEqual(
        inShort(kind, expectedIn(kind, list)),
      );
  });

  test('leave the sound as it was', () => {
    for (const path of paths.slice(0, 2)) expect(soundHash(path)).toBe(soundHash(source));
  });
});

/** What must come back of a list: start, title, and the link where the container has a place for it. */
function expectedIn(kind: Kind, list: (typeof HARD_LISTS)[number]): readonly ReadChapter[] {
  const isMp4 = kind === 'm4a' || kind === 'm4b';
  return expectedOf(list, isMp4).map(({ startMs, title, url }) => {
    if (url === undefined || isMp4 || kind === 'mka') return [startMs, title];
    return [startMs, title, kind === 'mp3' ? encodeURI(decodeURI(url)) : url];
  });
}

/** The list `chpl` that mutagen reads has 255 chapters at most, and titles of 127 bytes: longer ones are cut and end in `…`. */
function inShort(kind: Kind, chapters: readonly ReadChapter[]): unknown {
  if (kind !== 'm4a' && kind !== 'm4b') return chapters;
  return chapters.slice(0, 255).map(([startMs, title]) => {
    const isLong = title.endsWith('…') || Buffer.byteLength(title) > 127;
    return [startMs, isLong ? title.slice(0, 20) : title, isLong && title.includes('\uFFFD')];
  });
}
