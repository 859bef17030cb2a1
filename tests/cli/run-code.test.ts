import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { describeRuns } from '../../src/cli/print/runs.ts';
import type { RunResult } from '../../src/model/index.ts';
import { findConfinement } from '../../src/run/means.ts';
import { compile, run, start } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const isConfined = (await findConfinement()).state === 'ready';
const claim = (output: string) =>
  `\n\`\`\`python run\nprint(6 * 7)\n\`\`\`\n\n\`\`\`output\n${output}\n\`\`\`\n`;
const ranOne = /^Ran 1 program: Python \d+\.\d+\.\d+\S* \(1\)\.\n$/;
const ranNone = 'Ran no program. Not run: 1; see code-runnable among the findings.\n';

describe(`lint --run-code, where programs ${isConfined ? 'are run' : 'CAN NOT BE CONFINED'}`, () => {
  test('says what was run, and is silent where it prints what the text says', async () => {
    const root = showWith(1, (text) => `${text}${claim('42')}`);
    const { code, out, err } = await run(['lint', '--run-code', '--format', 'compact'], root);
    expect(code).toBe(0);
    if (isConfined) {
      expect(out).toBe('');
      expect(err).toMatch(ranOne);
    } else {
      expect(out).toContain('[code-runnable]');
      expect(err).toBe(ranNone);
    }
  });

  test('fails where a program prints something else', async () => {
    const root = showWith(1, (text) => `${text}${claim('43')}`);
    const { code, out } = await run(['lint', '--run-code', '--format', 'compact'], root);
    expect(code).toBe(isConfined ? 1 : 0);
    if (isConfined)
      expect(out).toMatch(/^\S+:\d+:1: error: The program prints `42` here; .* \[code-output\]\n$/);
  });

  test('runs every time, whatever a cache knows', async () => {
    const root = showWith(1, (text) => `${text}${claim('42')}`);
    for (let count = 0; count < 2; count++) {
      const { err } = await run(['lint', '--cache', '--run-code', '--format', 'compact'], root);
      if (isConfined) expect(err).toMatch(ranOne);
      else expect(err).toBe(ranNone);
    }
  });
});

test.runIf(isConfined)('a program ends with coldopen, however that ends', async () => {
  const endless = `\n\`\`\`python run file=code/endless-${process.pid}.py\nwhile True: pass\n\`\`\`\n`;
  const root = showWith(1, (text) => `${text}${endless}`);
  write(root, `episodes/first-steps/code/endless-${process.pid}.py`, 'while True: pass\n');
  const child = start(['lint', '--run-code'], root);
  const running = () => processesWith(`/sandbox/code/endless-${process.pid}.py`);
  await vi.waitFor(() => expect(running()).not.toEqual([]), { timeout: 60_000, interval: 50 });
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(running()).toEqual([]), { timeout: 60_000, interval: 50 });
});

function processesWith(word: string): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}

describe('lint', () => {
  test('runs nothing by itself', async () => {
    const root = showWith(1, (text) => `${text}${claim('43')}`);
    expect(await run(['lint', '--format', 'compact'], root)).toEqual({ code: 0, out: '', err: '' });
  });

  test('runs nothing with --safe, whatever else is asked for', async () => {
    const root = showWith(1, (text) => `${text}${claim('43')}`);
    const { code, out, err } = await run(['lint', '--run-code', '--safe', '--format', 'compact'], root);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('Left out because of --safe: running the code of episodes.\n');
  });

  test.each(['--fix', '--fix-dry-run'])('runs no program while it mends (%s)', async (option) => {
    const { code, err } = await run(['lint', '--run-code', option], showWith(1));
    expect(code).toBe(2);
    expect(err).toContain(`'--run-code' cannot be used with option '${option}'`);
  });

  test('says so where there is no program', async () => {
    const { code, err } = await run(['lint', '--run-code'], showWith(1));
    expect(code).toBe(0);
    expect(err).toBe('Ran no program: no episode asked for has one.\n');
  });

  test('runs the programs of the episodes that are asked for', async () => {
    const root = showWith(2, (text) => (text.includes('\nepisode: 2\n') ? `${text}${claim('42')}` : text));
    const ran = async (number: number) => (await run(['lint', '--run-code', episodePath(number)], root)).err;
    expect(await ran(1)).toBe('Ran no program: no episode asked for has one.\n');
    if (isConfined) expect(await ran(2)).toMatch(ranOne);
    else expect(await ran(2)).toBe(ranNone);
  });
});

test('versions are counted and sorted, and what was not run is told', () => {
  const ended = (version: string): RunResult => ({
    state: 'ended',
    version,
    status: 0,
    output: '',
    isText: true,
    errors: '',
  });
  const refused: RunResult = { state: 'refused', why: 'not-installed', reason: 'Go is not installed' };
  expect(describeRuns([ended('Python 3.11.7'), refused, ended('Bash 5.2.15'), ended('Python 3.11.7')])).toBe(
    'Ran 3 programs: Bash 5.2.15 (1), Python 3.11.7 (2). Not run: 1; see code-runnable among the findings.\n',
  );
});
