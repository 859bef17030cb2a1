import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { artworkOf } from '../../src/audio/artwork.ts';
import { type Measured, openMeasurements } from '../../src/audio/measurements.ts';
import { findAudioPrograms } from '../../src/audio/programs.ts';
import { embedChapters, masterAudio, type MasterProgress } from '../../src/audio/index.ts';
import { makeAudio, probeChapters } from '../support/audio.ts';
import { pngOf } from '../support/images.ts';
import { askMutagen } from '../support/read-audio.ts';
import { requireTool } from '../support/tools.ts';

const tools = ['ffmpeg', 'ffprobe', 'mutagen-inspect'] as const;
const isMissing = tools.some((name) => requireTool(name) === undefined);
const folder = mkdtempSync(join(tmpdir(), 'coldopen-master-'));
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What ffmpeg's meter says of a file, asked without any of our code. */
function meter(path: string): { readonly lufs: number; readonly peak: number; readonly stream: string } {
  const args = ['-nostdin', '-i', path, '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'];
  const err = execFileSync('sh', ['-c', 'ffmpeg "$@" 2>&1', 'sh', ...args], { encoding: 'utf8' });
  const summary = err.slice(err.lastIndexOf('Summary:'));
  const number = (pattern: RegExp) => Number(pattern.exec(summary)?.[1]);
  const stream = /Audio: (\w+).*?(\d+ Hz), (\w+)/.exec(err);
  return {
    lufs: number(/I:\s+(-?[\d.]+) LUFS/),
    peak: number(/Peak:\s+(-?[\d.]+) dBFS/),
    stream: [stream?.[1], stream?.[2], stream?.[3]].join(' '),
  };
}

const NOISE = 'anoisesrc=color=pink:seed=1:sample_rate=48000';
/** Something that rises and falls as speech does, with a click now and then. */
const SPEECH = `aevalsrc=exprs='0.3*(0.15+pow(max(0\\,sin(2*PI*t/2.7))\\,2))*sin(2*PI*190*t)*(1+sin(2*PI*4*t))/2+0.7*lt(mod(t\\,3.1)\\,0.004)*sin(2*PI*900*t)':duration=14:sample_rate=44100`;

describe.skipIf(isMissing)('mastering', { timeout: 240_000 }, () => {
  test.each<[string, string, readonly string[], string, number, string]>([
    ['a whisper', `${NOISE}:duration=6:amplitude=0.006`, ['-ac', '2'], 'mp3', -16, 'mp3 48000 stereo'],
    [
      'what was recorded far too loud',
      `${NOISE}:duration=6:amplitude=1,volume=20dB`,
      ['-ac', '2'],
      'm4a',
      -16,
      'aac 48000 stereo',
    ],
    [
      'a telephone',
      'anoisesrc=color=brown:seed=2:sample_rate=8000:duration=6:amplitude=0.4',
      ['-ac', '1'],
      'mp3',
      -19,
      'mp3 44100 mono',
    ],
    [
      'six channels',
      `${NOISE}:duration=6:amplitude=0.2,pan=5.1|FL=c0|FR=0.5*c0|FC=c0|LFE=0.1*c0|BL=0.2*c0|BR=0.3*c0`,
      [],
      'opus',
      -16,
      'opus 48000 stereo',
    ],
    ['one second', `${NOISE}:duration=1:amplitude=0.1`, ['-ac', '1'], 'opus', -19, 'opus 48000 mono'],
    ['a steady tone', 'sine=frequency=300:duration=5', ['-ac', '1'], 'm4a', -19, 'aac 44100 mono'],
    ['speech with clicks', SPEECH, ['-ac', '2'], 'mp3', -16, 'mp3 44100 stereo'],
  ])('%s comes out as loud as podcasts are', async (name, source, options, format, lufs, stream) => {
    const audio = makeAudio(folder, `${name}.wav`, source, options);
    const { path, before, notes } = await masterAudio({ audio, out: file(`${name}.${format}`) });
    const found = meter(path);
    expect(Math.abs(found.lufs - lufs)).toBeLessThanOrEqual(0.5);
    expect(found.peak).toBeLessThanOrEqual(-1);
    expect(found.stream.replace(' Hz', '')).toBe(stream);
    // More than volume alone is done where that would have raised a peak too high, and then it is said.
    const isHeld = (before.truePeak ?? 0) + lufs - (before.integrated ?? 0) > -1;
    expect(notes.join(' ').includes('Peaks were held down')).toBe(isHeld);
  });

  test.each([
    ['digital silence', 'anullsrc=duration=3'],
    ['hiss below the gate of the meter', 'anoisesrc=duration=3:amplitude=0.0001:seed=1,volume=-20dB'],
    ['less than loudness is measured over', 'sine=frequency=300:duration=0.2'],
  ])('%s is one sentence, and nothing is made', async (name, source) => {
    const audio = makeAudio(folder, `${name}.flac`, source);
    const before = readdirSync(folder);
    const error = await masterAudio({ audio }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'OperationError',
      message: expect.stringContaining('is silent, or shorter than the 0.4 s'),
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a goal that cannot be reached is given up, and nothing is made', async () => {
    const spikes =
      "aevalsrc=exprs='0.9*lt(mod(t\\,1)\\,0.0005)*sin(2*PI*2000*t)':duration=5:sample_rate=48000";
    const audio = makeAudio(folder, 'spikes.wav', spikes, ['-ac', '1']);
    const before = readdirSync(folder);
    const error = await masterAudio({ audio, targetLufs: -8 }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'OperationError', hint: expect.stringContaining('--target') });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('chapters, their links and images, tags and artwork go into the master', async () => {
    const picture = artworkOf(Buffer.from(pngOf({ width: 20, height: 20 })));
    if (!picture) throw new Error('no picture');
    const image = 'https://example.org/two.png';
    const audio = file('tagged.mp3');
    await embedChapters({
      audio: makeAudio(folder, 'bare.mp3', `${NOISE}:duration=5:amplitude=0.2`),
      out: audio,
      chapters: [
        { startMs: 0, endMs: 2_000, title: 'One = 1', level: 1, url: 'https://example.org/1' },
        { startMs: 2_001, endMs: 5_000, title: 'Zwei', level: 1, image },
      ],
      basis: 'recorded',
      tags: { title: 'T; "x"', show: 'S', lyrics: 'La\nla', language: 'de', episodeNumber: 3 },
      cover: picture,
      images: new Map([[image, picture]]),
    });
    for (const format of ['mp3', 'm4a', 'opus'] as const)
      expect(probeChapters((await masterAudio({ audio, format })).path), format).toEqual([
        [0, 'One = 1'],
        [2_001, 'Zwei'],
      ]);
    const masters = ['mp3', 'm4a', 'opus'].map((format) => file(`tagged.master.${format}`));
    const [mp3, ...others] = askMutagen('read-tags.py', masters) as Record<string, unknown>[];
    for (const found of [mp3, ...others])
      expect(found).toMatchObject({
        title: 'T; "x"',
        show: 'S',
        number: '3',
        lyrics: 'La\nla',
        covers: [{ kind: 3 }],
      });
    expect(mp3).toMatchObject({
      language: 'ger',
      chapterImages: [[], [{ mime: 'image/png', kind: 3, sha256: sha256(picture.bytes) }]],
    });
    expect(askMutagen('read-chapters.py', [audio])).toEqual(
      askMutagen('read-chapters.py', [file('tagged.master.mp3')]),
    );
  });

  test('what was measured is kept by content, and nothing that is damaged is believed', async () => {
    const memory = file('memory');
    const audio = makeAudio(folder, 'kept.wav', `${NOISE}:duration=3:amplitude=0.2`);
    const stages = async (name: string) => {
      const seen = new Set<string>();
      const onProgress = ({ stage }: MasterProgress) => seen.add(stage);
      const { before } = await masterAudio({ audio, out: file(name), force: true, memory, onProgress });
      return { before, measured: seen.has('measure') };
    };
    const first = await stages('kept.mp3');
    const again = await stages('kept.opus');
    expect([first.measured, again.measured]).toEqual([true, false]);
    expect(again.before).toEqual(first.before);
    const [name = ''] = readdirSync(memory);
    expect(readFileSync(join(memory, name), 'utf8').length).toBeLessThan(2_000);
    const { version } = await findAudioPrograms();
    const known = async (change: Partial<Measured> = {}) =>
      (await openMeasurements(memory, { path: audio, filters: [], version, ...change })).loudness;
    expect(await known()).toEqual(first.before);
    expect([await known({ version: '99' }), await known({ filters: ['volume=2'] })]).toEqual([
      undefined,
      undefined,
    ]);
    for (const damaged of ['', '{"loudness":{"range":"x"}}', '{', 'null', '[]']) {
      writeFileSync(join(memory, name), damaged);
      expect(await known(), damaged).toBeUndefined();
    }
    // Where nothing can be kept, nothing is, and that is no fault.
    const blocked = await openMeasurements(join(audio, 'x'), { path: audio, filters: [], version });
    await blocked.keepLoudness(first.before);
    expect(blocked.loudness).toBeUndefined();
  });
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
