import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEBIAN_PYTHON, makeAudio } from '../support/audio.ts';
import { compile, emptyFolder } from '../support/cli.ts';
import { requireTool } from '../support/tools.ts';

const isMissing = (['ffmpeg', 'ffprobe', 'python3'] as const).some((name) => requireTool(name) === undefined);
const folder = emptyFolder();
const MAIN = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));
const PTY = fileURLToPath(new URL('../support/in-terminal.py', import.meta.url));
const SIGINT = 2;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the compiled program in a terminal and presses Ctrl-C when its screen says `word`. */
function inTerminal(
  args: readonly string[],
  columns: number,
  word: string,
  env: Readonly<Record<string, string>> = {},
) {
  const out = execFileSync(DEBIAN_PYTHON, [PTY, String(columns), word, process.execPath, MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TERM: 'xterm', LANG: 'C.UTF-8', ...env },
  });
  return JSON.parse(out) as {
    readonly screen: string;
    readonly signal: number | null;
    readonly code: number | null;
  };
}

describe.skipIf(isMissing)('audio in a terminal', { timeout: 240_000 }, () => {
  beforeAll(() => {
    compile();
    makeAudio(folder, 'long.wav', 'anoisesrc=duration=400:amplitude=0.2:sample_rate=48000');
  }, 240_000);

  test.each([
    [80, /^Measuring [█░]{24} {1,3}\d+ %/],
    [40, /^Measuring [█░]{6,20} {1,3}\d+ %/],
    [24, /^Measuring \d+ %/],
  ])('with %i columns a bar tells how far it is, and Ctrl-C leaves nothing', (columns, bar) => {
    const before = readdirSync(folder);
    const { screen, signal } = inTerminal(['master', 'long.wav', '--no-cache'], columns, ' %', {
      NO_COLOR: '1',
    });
    // The terminal sends Ctrl-C to ffmpeg as well, which must not be taken for a fault of the file.
    expect(screen).toMatch(/coldopen: Cancelled; nothing was left behind\.\r\n$/);
    expect(signal).toBe(SIGINT);
    const [, first = ''] = screen.split('\r\u001b[2K');
    expect(first).toMatch(bar);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('the line is gone when the work is done', () => {
    makeAudio(folder, 'short.wav', 'anoisesrc=duration=5:amplitude=0.2');
    const { screen, code } = inTerminal(['probe', 'short.wav', '--no-cache'], 80, '');
    expect(code).toBe(0);
    expect(screen.split('\u001b[2K').at(-1)).toMatch(/^Length +00:00:05\.000\r\n/);
    rmSync(join(folder, 'short.wav'));
  });

  test.each([{ CI: 'true' }, { TERM: 'dumb' }])('%o has no bar', (env) => {
    const { screen } = inTerminal(['master', 'long.wav', '--no-cache'], 80, 'Measuring', env);
    expect(screen).toContain('Measuring …\r\n');
    expect(screen).not.toMatch(/[█░]/);
    expect(screen).not.toContain('\u001b');
  });
});
