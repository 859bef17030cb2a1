import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { embedChapters, type EmbedRequest, readArtwork } from '../../src/audio/index.ts';
import type { Chapter } from '../../src/model/index.ts';
import { makeAudio, probeChapters } from '../support/audio.ts';
import { pngOf } from '../support/images.ts';
import { findOnPath, requireTool } from '../support/tools.ts';

const isMissing = (['ffmpeg', 'ffprobe'] as const).some((name) => requireTool(name) === undefined);
const folder = mkdtempSync(join(tmpdir(), 'coldopen-safety-'));
const file = (name: string) => join(folder, name);
const chapters: readonly Chapter[] = [
  { startMs: 0, endMs: 1_000, title: 'One', level: 1 },
  { startMs: 1_000, endMs: 2_000, title: 'Two', level: 1 },
];
const embed = (request: Partial<EmbedRequest> & { readonly audio: string }) =>
  embedChapters({ chapters, basis: 'recorded', ...request });
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it was done',
    (error: unknown) => error,
  );
const sentence = (text: string) => ({ name: 'OperationError', message: expect.stringContaining(text) });
/** Everything in the folder with its size, hidden files too. */
const listing = () =>
  readdirSync(folder)
    .toSorted()
    .map((name) => [name, lstatSync(file(name)).size]);

afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe.skipIf(isMissing)('embedding keeps what is there', { timeout: 120_000 }, () => {
  let original: Buffer;

  beforeAll(() => {
    makeAudio(folder, 'talk.mp3', 'sine=frequency=300:duration=2');
    makeAudio(folder, 'talk.m4a', 'sine=frequency=300:duration=2');
    original = readFileSync(file('talk.mp3'));
    mkdirSync(file('folder.mp3'));
    symlinkSync(file('talk.mp3'), file('link.mp3'));
    symlinkSync(file('nowhere.mp3'), file('dangling.mp3'));
  });

  test.each([
    ['the audio by another path', 'folder.mp3/../talk.mp3', 'it is the audio file itself'],
    ['a link to the audio', 'link.mp3', 'it is the audio file itself'],
    ['a folder', 'folder.mp3', 'something other than a file stands there'],
    [
      'a file in a folder that is not there',
      'none/x.mp3',
      "Cannot use the folder 'none' for the result: it does not exist.",
    ],
    [
      'a file where nobody can make one',
      '/proc/x.mp3',
      "Cannot use the folder 'proc' for the result: no file can be made in it",
    ],
    ['another kind', 'x.flac', 'not encoded again, so expected .mp3'],
  ])('%s is no place for the result, even by force', async (_, out, words) => {
    const before = listing();
    const path = out.startsWith('/') ? out : `${folder}/${out}`;
    expect(await refusal(embed({ audio: file('talk.mp3'), out: path, force: true }))).toMatchObject(
      sentence(words),
    );
    expect(listing()).toEqual(before);
    expect(readFileSync(file('talk.mp3')).equals(original)).toBe(true);
  });

  test('another file is replaced by force only, and its hard link keeps what it had', async () => {
    writeFileSync(file('old.mp3'), 'old');
    chmodSync(file('old.mp3'), 0o640);
    linkSync(file('old.mp3'), file('old-too.txt'));
    expect(await refusal(embed({ audio: file('talk.mp3'), out: file('old.mp3') }))).toMatchObject(
      sentence('exists already'),
    );
    expect(readFileSync(file('old.mp3'), 'utf8')).toBe('old');
    await embed({ audio: file('talk.mp3'), out: file('old.mp3'), force: true });
    expect(probeChapters(file('old.mp3')).length).toBe(2);
    expect(statSync(file('old.mp3')).mode & 0o777).toBe(0o640);
    expect(readFileSync(file('old-too.txt'), 'utf8')).toBe('old');
  });

  test('in place, a link stays a link, and the file that it leads to is replaced', async () => {
    copyFileSync(file('talk.mp3'), file('real.mp3'));
    symlinkSync(file('real.mp3'), file('alias.mp3'));
    const { path } = await embed({ audio: file('alias.mp3'), inPlace: true });
    expect(path).toBe(realpathSync(file('real.mp3')));
    expect(lstatSync(file('alias.mp3')).isSymbolicLink()).toBe(true);
    expect(probeChapters(file('real.mp3')).length).toBe(2);
  });

  test('a link that leads nowhere is never written through', async () => {
    const error = await refusal(embed({ audio: file('talk.mp3'), out: file('dangling.mp3') }));
    expect(error).toMatchObject(sentence('Unexpected file'));
    expect([existsSync(file('nowhere.mp3')), lstatSync(file('dangling.mp3')).isSymbolicLink()]).toEqual([
      false,
      true,
    ]);
  });

  test.each(['mp3', 'm4a'])(
    'a disk that is full leaves nothing behind, and the %s as it was',
    async (kind) => {
      const before = readFileSync(file(`talk.${kind}`));
      const bin = mkdtempSync(join(tmpdir(), 'coldopen-fake-'));
      const real = findOnPath('ffmpeg') ?? '';
      // It writes half of what it should, then says what ffmpeg says.
      const script = `#!/bin/sh
[ "$1" = -version ] && exec ${real} -version
for out; do :; done
head -c 3000 /dev/zero > "\${out#file:}"
echo "av_interleaved_write_frame(): No space left on device" >&2
exit 1
`;
      writeFileSync(join(bin, 'ffmpeg'), script, { mode: 0o755 });
      vi.stubEnv('FFMPEG_PATH', join(bin, 'ffmpeg'));
      const listed = listing();
      for (const request of [{ inPlace: true }, { out: file(`new.${kind}`) }])
        expect(await refusal(embed({ audio: file(`talk.${kind}`), ...request }))).toMatchObject(
          sentence('No space left on device'),
        );
      expect(listing()).toEqual(listed);
      expect(readFileSync(file(`talk.${kind}`)).equals(before)).toBe(true);
      rmSync(bin, { recursive: true });
    },
  );

  test('a result that lost chapters gets no name', async () => {
    const bin = mkdtempSync(join(tmpdir(), 'coldopen-fake-'));
    const real = findOnPath('ffmpeg') ?? '';
    // It drops the chapters, as some versions do for some containers.
    const script = `#!/bin/sh
[ "$1" = -version ] && exec ${real} -version
for out; do :; done
exec ${real} -v error -y -i "${file('talk.m4a')}" -map 0:a -map_chapters -1 -c copy -f ipod "$out"
`;
    writeFileSync(join(bin, 'ffmpeg'), script, { mode: 0o755 });
    vi.stubEnv('FFMPEG_PATH', join(bin, 'ffmpeg'));
    const listed = listing();
    const error = await refusal(embed({ audio: file('talk.m4a'), out: file('lost.m4a') }));
    expect(error).toMatchObject(sentence('chapter 1, "One", did not come back; 0 of 2 did'));
    expect(listing()).toEqual(listed);
    rmSync(bin, { recursive: true });
  });

  test.each<[string, (path: string) => void, string]>([
    ['none.png', () => {}, 'the file cannot be read'],
    ['folder.png', (path) => mkdirSync(path), 'expected a sound JPEG or PNG'],
    ['text.png', (path) => writeFileSync(path, 'no picture'), 'expected a sound JPEG or PNG'],
    ['empty.jpg', (path) => writeFileSync(path, ''), 'expected a sound JPEG or PNG'],
    [
      'moving.gif',
      (path) => writeFileSync(path, 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff;', 'latin1'),
      'expected a sound JPEG or PNG',
    ],
    [
      'cut.png',
      (path) => writeFileSync(path, pngOf({ width: 40, height: 40 }).subarray(0, 30)),
      'expected a sound JPEG or PNG',
    ],
    [
      'drawing.svg',
      (path) => writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
      'expected a sound JPEG or PNG',
    ],
    [
      'huge.png',
      (path) => {
        writeFileSync(path, pngOf({ width: 40, height: 40 }));
        truncateSync(path, 16_000_001);
      },
      'of 16 MB at most',
    ],
  ])('%s is no artwork, and one sentence says so', async (name, make, words) => {
    make(file(name));
    const error = await refusal(readArtwork(file(name)));
    expect(error).toMatchObject({ ...sentence(words), hint: expect.stringContaining('JPEG or PNG') });
    expect(String(error)).toContain(`'${name}'`);
  });

  test('artwork that makes every download longer is embedded, and that is said', async () => {
    const small = await readArtwork(writePng('small.png', 20));
    const heavy = { ...small, bytes: Buffer.concat([small.bytes, Buffer.alloc(1_500_000)]) };
    const audio = file('talk.m4a');
    const light = await embed({ audio, out: file('light.m4a'), cover: small });
    expect(light.notes.join(' ')).not.toContain('artwork');
    const { notes } = await embed({ audio, out: file('heavy.m4a'), cover: heavy });
    expect(notes).toContainEqual(expect.stringContaining('The artwork has 1.5 MB'));
  });

  test('three hundred chapters do not fit an MP3, and that is said before anything is written', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      startMs: at * 5,
      endMs: at * 5 + 5,
      title: `${at}`,
      level: 1 as const,
    }));
    const error = await refusal(embed({ audio: file('talk.mp3'), out: file('many.mp3'), chapters: many }));
    expect(error).toMatchObject(sentence('MP3 files hold 255 chapters at most; there are 300'));
    expect(existsSync(file('many.mp3'))).toBe(false);
  });
});

function writePng(name: string, side: number): string {
  writeFileSync(file(name), pngOf({ width: side, height: side }));
  return file(name);
}
