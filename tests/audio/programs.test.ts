import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAudioPrograms, installHint, majorVersion } from '../../src/audio/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'coldopen-programs-'));
const file = (name: string) => join(folder, name);

/** A program that says a version and nothing else. */
function fake(path: string, says: string, mode = 0o755): void {
  mkdirSync(dirname(file(path)), { recursive: true });
  writeFileSync(file(path), `#!/bin/sh\necho "${says}"\n`, { mode });
  chmodSync(file(path), mode);
}

beforeAll(() => {
  for (const bin of ['good', 'a folder'])
    for (const name of ['ffmpeg', 'ffprobe']) fake(`${bin}/${name}`, `${name} version 7.1-fake Copyright`);
  fake('old/ffmpeg', 'ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright');
  fake('old/ffprobe', 'ffprobe version 4.4.2 Copyright');
  fake('nightly/ffmpeg', 'ffmpeg version N-109542-g1bb9ae2e Copyright');
  fake('nightly/ffprobe', 'ffprobe version n8.0 Copyright');
  fake('other/ffmpeg', 'hello');
  fake('closed/ffmpeg', 'ffmpeg version 7.1', 0o644);
  fake('alone/ffmpeg', 'ffmpeg version 7.2');
  symlinkSync(file('good/ffmpeg'), file('ffmpeg-link'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = () => ({ ffmpeg: file('good/ffmpeg'), ffprobe: file('good/ffprobe'), version: '7.1-fake' });

test.each<[string, () => Record<string, string>]>([
  ['two programs', () => ({ FFMPEG_PATH: file('good/ffmpeg'), FFPROBE_PATH: file('good/ffprobe') })],
  ['ffmpeg alone, beside its ffprobe', () => ({ FFMPEG_PATH: file('good/ffmpeg') })],
  ['their folder', () => ({ FFMPEG_PATH: file('good') })],
  [
    'their folder, twice, with a slash',
    () => ({ FFMPEG_PATH: `${file('good')}/`, FFPROBE_PATH: file('good') }),
  ],
])('%s can be named', async (_, env) => {
  expect(await findAudioPrograms({ PATH: '', ...env() })).toEqual(good());
});

test('a path from the folder at hand, and a folder with a blank in its name', async () => {
  const path = relative(process.cwd(), file('a folder'));
  const { ffmpeg, ffprobe, version } = await findAudioPrograms({ FFMPEG_PATH: path });
  expect([ffmpeg, ffprobe, version]).toEqual([join(path, 'ffmpeg'), join(path, 'ffprobe'), '7.1-fake']);
});

test('builds from the middle of development count as new', async () => {
  expect((await findAudioPrograms({ FFMPEG_PATH: file('nightly') })).version).toBe('N-109542-g1bb9ae2e');
  expect([majorVersion('5.1.9-0+deb12u1'), majorVersion('n6.0'), majorVersion('4.4')]).toEqual([5, 6, 4]);
});

test.each<[string, string, string]>([
  [
    'too old',
    'old',
    "Expected ffmpeg 5 or newer, since older ones write wrong chapters; 'ffmpeg', which FFMPEG_PATH names, is version 4.4.2-0ubuntu0.22.04.1.",
  ],
  [
    'missing',
    'nowhere/ffmpeg',
    "Expected the program ffmpeg; 'ffmpeg', which FFMPEG_PATH names, is missing.",
  ],
  ['another program', 'other/ffmpeg', 'is another program, or broken.'],
  ['closed', 'closed/ffmpeg', 'may not be run.'],
])('a program that is %s is one sentence with the way to install it', async (_, path, sentence) => {
  const error = await findAudioPrograms({
    FFMPEG_PATH: file(path),
    FFPROBE_PATH: file('good/ffprobe'),
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'OperationError',
    message: expect.stringContaining(sentence),
    hint: `${installHint()} Or let FFMPEG_PATH name the program.`,
  });
});

test('the command that installs it is the one of the system', () => {
  expect(installHint('linux')).toContain('sudo apt-get install ffmpeg');
  expect(installHint('darwin')).toContain('brew install ffmpeg');
  expect(installHint('win32')).toContain('winget install ffmpeg');
  expect(installHint('freebsd')).toContain('https://ffmpeg.org/download.html');
});
