import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedChapters, inspectAudio } from '../../src/audio/index.ts';
import { artworkOf } from '../../src/audio/artwork.ts';
import { printAudioJson } from '../../src/cli/print/audio-json.ts';
import { printAudioReport } from '../../src/cli/print/audio-report.ts';
import type { Chapter } from '../../src/model/index.ts';
import { makeAudio } from '../support/audio.ts';
import { pngOf } from '../support/images.ts';
import { requireTool } from '../support/tools.ts';

const isMissing = (['ffmpeg', 'ffprobe'] as const).some((name) => requireTool(name) === undefined);
const folder = mkdtempSync(join(tmpdir(), 'coldopen-probe-'));
const schema = JSON.parse(
  readFileSync(new URL('../../schemas/probe.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const PICTURE = artworkOf(Buffer.from(pngOf({ width: 40, height: 30 })));
const CHAPTERS: readonly Chapter[] = [
  { startMs: 0, endMs: 1_500, title: 'One', level: 1, url: 'https://example.org/one' },
  { startMs: 1_500, endMs: 4_000, title: 'Two \u202Eowt', level: 1, image: 'https://example.org/two.png' },
];
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(isMissing)('looking into audio', { timeout: 120_000 }, () => {
  beforeAll(() => {
    makeAudio(folder, 'talk.mp3', 'sine=frequency=300:duration=20');
    makeAudio(folder, 'talk.m4a', 'sine=frequency=300:duration=20');
    makeAudio(folder, 'plain.wav', 'sine=frequency=300:duration=1', ['-ac', '2']);
  });

  const KINDS = ['mp3', 'm4a', 'm4b', 'opus', 'ogg', 'flac', 'mka', 'webm'] as const;

  test.each(KINDS)('%s: chapters, tags, artwork and loudness, as its schema says', async (kind) => {
    const name = kind === 'webm' ? 'mka' : kind;
    const made = makeAudio(folder, `source.${name}`, 'sine=frequency=300:duration=4');
    const audio = file(`source.${kind}`);
    if (made !== audio) copyFileSync(made, audio);
    const images = new Map(PICTURE ? [['https://example.org/two.png', PICTURE]] : []);
    const out = file(`result.${kind}`);
    const tags = { title: 'T', show: 'S' };
    await embedChapters({ audio, out, chapters: CHAPTERS, basis: 'recorded', tags, cover: PICTURE, images });
    const report = await inspectAudio(out, { loudness: true });
    const json: unknown = JSON.parse(printAudioJson(report));
    expect([validate(json), validate.errors]).toEqual([true, null]);
    const hasLinks = ['mp3', 'opus', 'ogg', 'flac'].includes(kind);
    expect(json).toMatchObject({
      durationMs: expect.closeTo(4_000, -2),
      channels: 1,
      tags: { title: 'T', album: 'S' },
      chapters: [
        { startMs: 0, title: 'One', url: hasLinks ? 'https://example.org/one' : null },
        { startMs: 1_500, title: 'Two \u202Eowt', image: kind === 'mp3' ? { mediaType: 'image/png' } : null },
      ],
      loudness: { integrated: expect.closeTo(-22, 0), heardMs: expect.closeTo(4_000, -2) },
      cover: kind === 'webm' ? null : { codec: 'png', width: 40, height: 30 },
      notes: [],
    });
    const text = printAudioReport(report, { width: 60 });
    expect(text).toMatch(/^Length +00:00:04\.0/);
    expect(text).toContain('One');
    // Marks that turn the direction of text would turn the rest of the line.
    expect(text).not.toMatch(/\u202E|metadata_block|chapter001|handler/i);
  });

  test('a file without loudness asked for, and one without a place for chapters', async () => {
    const json: unknown = JSON.parse(
      printAudioJson(await inspectAudio(file('plain.wav'), { loudness: false })),
    );
    expect([validate(json), validate.errors]).toEqual([true, null]);
    expect(json).toMatchObject({ container: null, loudness: null, channels: 2, chapters: [] });
  });

  test.each<[string, (path: string) => void, string]>([
    [
      'cut.mp3',
      (path) => writeFileSync(path, readFileSync(file('talk.mp3')).subarray(0, 20_000)),
      'The sound ends at 00:00:0',
    ],
    [
      'named.m4a',
      (path) => copyFileSync(file('talk.mp3'), path),
      "ends in '.m4a', but this is MP3; expected .mp3.",
    ],
    [
      'moving.mp4',
      (path) =>
        ffmpeg(
          '-f',
          'lavfi',
          '-i',
          'testsrc=size=32x32:duration=1',
          '-i',
          file('plain.wav'),
          '-c:v',
          'mpeg4',
          '-c:a',
          'aac',
          path,
        ),
      'moving pictures',
    ],
    [
      'two.mka',
      (path) => ffmpeg('-i', file('talk.mp3'), '-map', '0:a', '-map', '0:a', '-t', '2', '-c', 'copy', path),
      '2 tracks of sound',
    ],
  ])('%s is read, and what is odd is said', async (name, make, note) => {
    make(file(name));
    const report = await inspectAudio(file(name), { loudness: true });
    expect(report.notes).toEqual([expect.stringContaining(note)]);
    expect(printAudioReport(report, { width: 100 })).toContain(note);
    expect(validate(JSON.parse(printAudioJson(report)))).toBe(true);
  });

  test.each<[string, (path: string) => void, string]>([
    [
      'cut.m4a',
      (path) => writeFileSync(path, readFileSync(file('talk.m4a')).subarray(0, 20_000)),
      'it is not whole',
    ],
    ['text.mp3', (path) => writeFileSync(path, 'Hello there.\n'), 'no sound of a known kind'],
    ['empty.mp3', (path) => writeFileSync(path, ''), 'it is empty'],
    [
      'list.m3u8',
      (path) => writeFileSync(path, `#EXTM3U\n#EXTINF:4,\n${file('talk.mp3')}\n`),
      'no sound of a known kind',
    ],
    [
      'concat.mp3',
      (path) => writeFileSync(path, `ffconcat version 1.0\nfile ${file('talk.mp3')}\n`),
      'no sound of a known kind',
    ],
    [
      'picture.mp3',
      (path) => writeFileSync(path, pngOf({ width: 4, height: 4 })),
      'no sound of a known kind',
    ],
    ['tag-only.mp3', (path) => writeFileSync(path, 'ID3\x03\x00\x00\x00\x00\x00\x00'), 'Cannot read'],
    [
      'mute.mp4',
      (path) => ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=32x32:duration=1', '-c:v', 'mpeg4', path),
      'it holds no sound',
    ],
    ['folder.mp3', (path) => mkdirSync(path), 'it is no file'],
    ['pipe.mp3', (path) => execFileSync('mkfifo', [path]), 'it is no file'],
    ['missing.mp3', () => {}, 'it does not exist'],
  ])('%s is refused in one sentence', async (name, make, sentence) => {
    make(file(name));
    const error = await inspectAudio(file(name), { loudness: true }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'OperationError', message: expect.stringContaining(sentence) });
    expect(String(error)).not.toContain(folder);
  });
});

function ffmpeg(...args: readonly string[]): void {
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args]);
}
