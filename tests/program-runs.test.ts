import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkShow } from '../src/check/index.ts';
import type { Program, RunLimits, RunProgram } from '../src/model/index.ts';
import { BODY_FRONTMATTER, BODY_PATH } from './lint/fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'coldopen-programs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function lay(body: string, { lint = '', files = {} as Readonly<Record<string, string>> } = {}): string {
  const root = mkdtempSync(join(scratch, 'show-'));
  cpSync(join(import.meta.dirname, 'fixtures/base-show'), root, { recursive: true });
  const config = readFileSync(join(root, 'episodes/show.yaml'), 'utf8');
  const all = {
    ...files,
    [BODY_PATH]: `${BODY_FRONTMATTER}## Core: A title (40 s)\n\n${body}`,
    'episodes/show.yaml': `${config}\n${lint}`,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A runner that runs nothing, and what it was asked to run. */
function noting() {
  const asked: { program: Program; limits: RunLimits }[] = [];
  const runProgram: RunProgram = async (program, limits) => {
    asked.push({ program, limits });
    return { state: 'ended', version: 'Test 1', status: 0, output: '', isText: true, errors: '' };
  };
  return { asked, runProgram };
}

const TWO = '```python run\nprint(1)\n```\n\n```js run file=code/a.mjs\nshown\n```\n\n```python\nno()\n```\n';

describe('programs of an episode', () => {
  test('are run in order, as their files have them', async () => {
    const { asked, runProgram } = noting();
    const root = lay(TWO, { files: { 'episodes/main/code/a.mjs': 'kept\r\n' } });
    const { episodes } = await checkShow({ root, runProgram });
    expect(asked.map(({ program }) => program)).toEqual([
      { language: 'python', text: 'print(1)\n', fileName: undefined },
      { language: 'js', text: expect.stringContaining('kept'), fileName: 'a.mjs' },
    ]);
    expect(episodes.flatMap(({ runs }) => [...(runs?.values() ?? [])])).toHaveLength(2);
  });

  test('are not run unless that is asked for', async () => {
    const { episodes } = await checkShow({ root: lay(TWO) });
    expect(episodes.map(({ runs }) => runs)).toEqual([undefined, undefined]);
  });

  test('whose file is not there, or not in the show, are not run', async () => {
    const { asked, runProgram } = noting();
    const body = ['missing.py', '../../../outside.py', 'link.py', '/etc/passwd', 'code']
      .map((file) => `\`\`\`python run file=${file}\nshown\n\`\`\`\n`)
      .join('\n');
    const root = lay(body, { files: { 'episodes/main/code/a.py': '' } });
    symlinkSync('/etc/passwd', join(root, 'episodes/main/link.py'));
    const { diagnostics } = await checkShow({ root, runProgram });
    expect(asked).toEqual([]);
    expect(diagnostics.filter(({ rule }) => rule === 'figure-file')).toHaveLength(5);
    expect(diagnostics.filter(({ rule }) => rule.startsWith('code-') && rule !== 'code-parses')).toEqual([]);
  });

  test('may use what the show allows', async () => {
    const { asked, runProgram } = noting();
    await checkShow({ root: lay('```python run\n```\n'), runProgram });
    const lint =
      'lint:\n  code-output: { time-limit: 3 s, build-time-limit: 1 min, memory-limit: 64 }\nlint-overrides:\n  - path: episodes/main/002-*\n    lint: { code-output: { time-limit: 30 s } }\n';
    await checkShow({ root: lay('```python run\n```\n', { lint }), runProgram });
    expect(asked.map(({ limits }) => limits)).toEqual([
      { timeMs: 10_000, buildTimeMs: 120_000, memoryBytes: 512_000_000 },
      { timeMs: 30_000, buildTimeMs: 60_000, memoryBytes: 64_000_000 },
    ]);
  });

  test.each(['code-output', ''])('are hidden by a comment (%s) that is of use', async (name) => {
    const failing: RunProgram = async () => ({
      state: 'ended',
      version: 'Test 1',
      status: 1,
      output: '',
      isText: true,
      errors: '',
    });
    const comment = `<!-- coldopen-disable-next-line ${name} -- it shows how it breaks -->`;
    const root = lay(`${comment}\n\`\`\`python run\nprint(1)\n\`\`\`\n`);
    const about = async (runProgram?: RunProgram) =>
      (await checkShow({ root, runProgram })).diagnostics.filter(({ rule }) =>
        /^(?:code-output|unused)/.test(rule),
      );
    expect(await about(failing)).toEqual([]);
    if (name !== '') expect(await about()).toEqual([]);
    expect(await about(noting().runProgram)).toMatchObject([{ rule: 'unused-disable' }]);
  });

  test('are run for either rule, and for none where both are off', async () => {
    const { asked, runProgram } = noting();
    const both = 'lint: { code-output: off, code-runnable: off }\n';
    await checkShow({ root: lay(TWO, { lint: both }), runProgram });
    expect(asked).toEqual([]);
    await checkShow({
      root: lay('```python run\n```\n', { lint: 'lint: { code-output: off }\n' }),
      runProgram,
    });
    expect(asked).toHaveLength(1);
  });
});
