import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeAudio, probeChapters } from '../support/audio.ts';
import { compile, emptyFolder, run as runProgram, start } from '../support/cli.ts';
import { requireTool } from '../support/tools.ts';

const isMissing = (['ffmpeg', 'ffprobe'] as const).some((name) => requireTool(name) === undefined);
const folder = emptyFolder();
const cache = emptyFolder();
const run = (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) =>
  runProgram(args, cwd, { XDG_CACHE_HOME: cache, ...env });
const CHAPTERS = {
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'One' },
    { startTime: 1.5, title: 'Two' },
  ],
};

afterAll(() => [folder, cache].forEach((one) => rmSync(one, { recursive: true, force: true })));

describe.skipIf(isMissing)('audio on the command line', { timeout: 240_000 }, () => {
  beforeAll(() => {
    compile();
    writeFileSync(join(folder, 'chapters.json'), JSON.stringify(CHAPTERS));
    writeFileSync(
      join(folder, 'late.json'),
      JSON.stringify({
        chapters: [
          { startTime: 0, title: 'A' },
          { startTime: 99, title: 'Far' },
        ],
      }),
    );
    writeFileSync(
      join(folder, 'planned.json'),
      JSON.stringify({
        ...CHAPTERS,
        description: 'Times are estimates from the script, made before the recording.',
      }),
    );
    makeAudio(folder, 'talk.mp3', 'sine=frequency=300:duration=4');
    makeAudio(folder, 'loud.wav', 'anoisesrc=color=brown:duration=5:amplitude=0.9:seed=1', ['-ac', '2']);
    makeAudio(folder, 'mono.wav', 'anoisesrc=color=pink:duration=5:amplitude=0.05:seed=1', ['-ac', '1']);
    makeAudio(folder, 'silent.wav', 'anullsrc=duration=2');
    makeAudio(folder, 'long.wav', 'anoisesrc=duration=300:amplitude=0.2:sample_rate=48000');
    writeFileSync(join(folder, 'list.mp3'), '#EXTM3U\n#EXTINF:4,\ntalk.mp3\n');
  }, 240_000);

  const files = () => readdirSync(folder).toSorted();

  /** Sends a signal when a stage begins. */
  async function cancelAt(
    stage: string,
    args: readonly string[],
    signal: NodeJS.Signals,
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly signal: unknown; readonly err: string }> {
    const child = start(args, folder, env);
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      if (text.includes(stage)) child.kill(signal);
    });
    const ended = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
    return { signal: ended, err };
  }

  /** Processes whose command lines name a file. */
  function runningOn(path: string): readonly string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((name) => {
        try {
          return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(path);
        } catch {
          return false;
        }
      });
  }

  test('embed leaves the audio as it is, and never writes over another file unasked', async () => {
    const before = readFileSync(join(folder, 'talk.mp3'));
    const first = await run(['embed', 'chapters.json', 'talk.mp3', '--title', 'T'], folder);
    expect([first.code, first.out]).toEqual([0, 'talk.chapters.mp3\n']);
    expect(probeChapters(join(folder, 'talk.chapters.mp3'))).toEqual([
      [0, 'One'],
      [1_500, 'Two'],
    ]);
    expect(readFileSync(join(folder, 'talk.mp3')).equals(before)).toBe(true);
    const again = await run(['embed', 'chapters.json', 'talk.mp3'], folder);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists already')]);
    const itself = await run(['embed', 'chapters.json', 'talk.mp3', '-o', './talk.mp3', '--force'], folder);
    expect([itself.code, itself.err]).toEqual([2, expect.stringContaining('the audio file itself')]);
  });

  test.each([
    ['chapters past the end', ['late.json', 'talk.mp3'], 'Chapter 2, "Far", starts at 00:01:39.000'],
    ['times that are estimates', ['planned.json', 'talk.mp3'], '--allow-estimates'],
    ['another kind of file', ['chapters.json', 'talk.mp3', '-o', 'x.m4a'], 'not encoded again'],
    [
      'a playlist that names other files',
      ['chapters.json', 'list.mp3', '-o', 'y.mp3'],
      "Cannot read 'list.mp3' as audio",
    ],
    ['a file that is none', ['chapters.json', 'no.mp3'], 'it does not exist'],
    ['audio without a place for chapters', ['chapters.json', 'mono.wav'], 'Chapters have no place'],
  ])('embed refuses %s, and leaves nothing', async (_, args, sentence) => {
    const before = files();
    const { code, err } = await run(['embed', ...args], folder);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(files()).toEqual(before);
  });

  test('names that look like options and addresses are local files', async () => {
    for (const name of ['-y.mp3', 'concat:a|b.mp3', 'file:c.mp3', `q' "$(x)\n.mp3`]) {
      copyFileSync(join(folder, 'talk.mp3'), join(folder, name));
      const { code, err } = await run(['embed', '--in-place', '--', 'chapters.json', name], folder);
      expect([code, err]).toEqual([0, expect.stringContaining('Embedded 2 chapters')]);
      expect(probeChapters(join(folder, name)).length).toBe(2);
      rmSync(join(folder, name));
    }
  });

  test('a missing and an old ffmpeg are said, with the way to install one', async () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'ffmpeg'), '#!/bin/sh\necho "ffmpeg version 4.4.2 Copyright"\n');
    chmodSync(join(old, 'ffmpeg'), 0o755);
    const tooOld = await run(['probe', 'talk.mp3'], folder, { FFMPEG_PATH: join(old, 'ffmpeg') });
    expect([tooOld.code, tooOld.err]).toEqual([2, expect.stringContaining('Expected ffmpeg 5 or newer')]);
    const none = await run(['probe', 'talk.mp3'], folder, { PATH: folder });
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringMatching(/'ffmpeg' on PATH is missing\.\n.*install ffmpeg/),
    ]);
  });

  // What it makes of other sound is in tests/audio/master.test.ts.
  test.each([
    ['loud.wav', 'loud.mp3', -16],
    ['mono.wav', 'mono.m4a', -19],
  ])('master brings %s to its loudness in %s', async (source, output, target) => {
    const made = await run(['master', source, '-o', output], folder);
    expect([made.code, made.out, made.err]).toEqual([0, `${output}\n`, expect.stringContaining('After:')]);
    const { out } = await run(['probe', output, '--json'], folder);
    const { loudness } = JSON.parse(out) as { loudness: { integrated: number; truePeak: number } };
    expect(Math.abs(loudness.integrated - target)).toBeLessThanOrEqual(0.5);
    expect(loudness.truePeak).toBeLessThanOrEqual(-1);
  });

  test('master says that a recording is silent', async () => {
    const { code, err } = await run(['master', 'silent.wav'], folder);
    expect([code, err]).toEqual([2, expect.stringContaining('is silent')]);
  });

  // Shells call these 130, 143 and 129; a loop in a shell ends only where the signal ended the program.
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends ffmpeg and leaves nothing', async (signal) => {
    const before = files();
    const ended = await cancelAt('Encoding', ['master', 'long.wav', '--no-cache'], signal);
    expect(ended).toEqual({
      signal,
      err: 'Measuring …\nEncoding …\ncoldopen: Cancelled; nothing was left behind.\n',
    });
    expect(files()).toEqual(before);
    await vi.waitFor(() => expect(runningOn(join(folder, 'long.wav'))).toEqual([]), 10_000);
  });

  test('a master that was cancelled goes on from what it measured, but only with the same sound', async () => {
    const env = { XDG_CACHE_HOME: mkdtempSync(join(cache, 'resumed-')) };
    await cancelAt('Measuring', ['master', 'long.wav'], 'SIGINT', env);
    expect(readdirSync(env.XDG_CACHE_HOME)).toEqual([]);
    const first = await cancelAt('Encoding', ['master', 'long.wav'], 'SIGINT', env);
    expect(first.err).toMatch(/^Measuring …\nEncoding …\n/);
    const again = await cancelAt('Encoding', ['master', 'long.wav'], 'SIGINT', env);
    expect(again.err).toMatch(/^Encoding …\n/);
    const bytes = readFileSync(join(folder, 'long.wav'));
    bytes.writeInt16LE(bytes.readInt16LE(1_000_000) ^ 1, 1_000_000);
    writeFileSync(join(folder, 'long.wav'), bytes);
    const changed = await cancelAt('Measuring', ['master', 'long.wav'], 'SIGINT', env);
    expect(changed.err).toMatch(/^Measuring …\n/);
  });

  test('a reader that goes away leaves nothing behind', async () => {
    const before = files();
    const child = start(['master', 'long.wav', '--no-cache'], folder);
    child.stderr?.once('data', () => child.stderr?.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(files()).toEqual(before);
    await vi.waitFor(() => expect(runningOn(join(folder, 'long.wav'))).toEqual([]), 10_000);
  });
});
