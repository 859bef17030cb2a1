import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedChapters } from '../../src/audio/index.ts';
import { DEBIAN_PYTHON, makeAudio, probeChapters, soundHash } from '../support/audio.ts';
import { requireTool } from '../support/tools.ts';
import { expectedOf, HARD_LISTS, LENGTH_MS } from './hard-lists.ts';

const missing = ['ffmpeg', 'ffprobe', 'mutagen-inspect', 'mkvextract'] as const;
const isMissing = missing.some((name) => requireTool(name) === undefined);
const folder = mkdtempSync(join(tmpdir(), 'coldopen-audio-'));
const reader = fileURLToPath(new URL('../support/read-chapters.py', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every list in the kinds that most listeners get; every fourth in the other two. */
const KINDS = [
  ['mp3', 1],
  ['m4a', 1],
  ['opus', 1],
  ['mka', 1],
  ['ogg', 4],
  ['flac', 4],
] as const;

describe.skipIf(isMissing).each(KINDS)('sixty hard lists in %s', { timeout: 300_000 }, (kind, step) => {
  const lists = HARD_LISTS.filter((_, index) => index % step === 0);
  const paths = lists.map((_, index) => join(folder, `${index}.${kind}`));
  let source = '';

  beforeAll(async () => {
    source = makeAudio(
      folder,
      `source.${kind}`,
      `sine=frequency=300:sample_rate=16000:duration=${LENGTH_MS / 1_000}`,
    );
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
        expectedOf(lists[index] ?? [], kind === 'm4a').map(({ startMs, title }) => [startMs, title]),
      );
  });

  test.skipIf(kind === 'mka')('come back from mutagen', () => {
    const out = execFileSync(DEBIAN_PYTHON, [reader, ...paths], { encoding: 'utf8', maxBuffer: 64_000_000 });
    const found = JSON.parse(out) as unknown[][];
    for (const [index, list] of lists.entries()) {
      const expected = expectedOf(list, kind === 'm4a').map(({ startMs, title, url }) => [
        startMs,
        title,
        ...(url === undefined || kind === 'm4a' ? [] : [kind === 'mp3' ? encodeURI(decodeURI(url)) : url]),
      ]);
      const back = found[index] as [number, string][];
      if (kind !== 'm4a') expect(back, `list ${index}`).toEqual(expected);
      else
        expect(back.map(shortTitle), `list ${index}`).toEqual(
          (expected as [number, string][]).map(cutAsListed),
        );
    }
  });

  test.skipIf(kind !== 'mka')('come back from mkvextract', () => {
    for (const [index, path] of paths.entries())
      expect(matroskaChapters(path), `list ${index}`).toEqual(
        expectedOf(lists[index] ?? [], kind === 'm4a').map(({ startMs, title }) => [startMs, title]),
      );
  });

  test('leave the sound as it was', () => {
    for (const path of paths.slice(0, 3)) expect(soundHash(path)).toBe(soundHash(source));
  });
});

/** The short list of an M4A has titles of at most 127 bytes; longer ones are cut between characters and end in `…`. */
function cutAsListed([startMs, title]: readonly [number, string]): readonly [number, string, boolean] {
  return Buffer.byteLength(title) <= 127 ? [startMs, title, true] : [startMs, title.slice(0, 20), true];
}

function shortTitle([startMs, title]: readonly [number, string]): readonly [number, string, boolean] {
  const fits = Buffer.byteLength(title) <= 127 && !title.includes('\uFFFD');
  return title.endsWith('…') ? [startMs, title.slice(0, 20), fits] : [startMs, title, fits];
}

function matroskaChapters(path: string): unknown {
  const xml = execFileSync('mkvextract', [path, 'chapters'], { encoding: 'utf8', maxBuffer: 64_000_000 });
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === 'ChapterAtom',
    processEntities: true,
  });
  const atoms = parser.parse(xml).Chapters.EditionEntry.ChapterAtom as {
    ChapterTimeStart: string;
    ChapterDisplay: { ChapterString: string };
  }[];
  return atoms.map(({ ChapterTimeStart, ChapterDisplay }) => {
    const [hours = 0, minutes = 0, seconds = 0] = ChapterTimeStart.split(':').map(Number);
    return [Math.round((hours * 3_600 + minutes * 60 + seconds) * 1_000), ChapterDisplay.ChapterString];
  });
}
