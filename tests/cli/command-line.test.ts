import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { RENDERERS } from '../../src/render/index.ts';
import { compile, emptyFolder, run, start } from '../support/cli.ts';
import { showWith, write } from '../support/show.ts';

beforeAll(compile);

describe('help', () => {
  test('without a command, and with --help, says what to do first', async () => {
    const folder = emptyFolder();
    const asked = await run(['--help'], folder);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toMatch(/First steps:\n.*mkdir my-show/);
    const bare = await run([], folder);
    expect(bare).toMatchObject({ code: 2, out: '' });
    expect(bare.err).toBe(asked.out);
  });

  test.each(COMMANDS.map(({ name }) => name))(
    '%s: with --help and as help %s, with examples',
    async (name) => {
      const folder = emptyFolder();
      const help = await run([name, '--help'], folder);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toContain(`Examples:\n  $ coldopen ${name}`);
      expect(await run(['help', name], folder)).toEqual(help);
    },
  );

  test('build --help names every output', async () => {
    const { out } = await run(['build', '--help'], emptyFolder());
    for (const { name } of RENDERERS) expect(out.replace(/\s+/g, ' ')).toContain(name);
  });

  test('--version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'], emptyFolder())).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a slip of the finger', () => {
  test.each([
    [['biuld'], 'Did you mean build?'],
    [['lnit'], 'Did you mean '],
    [['help', 'fnt'], 'Did you mean fmt?'],
    [['build', '--onyl', 'script'], 'Did you mean --only?'],
    [['fmt', '--chekc'], 'Did you mean --check?'],
    [['build', '--only', 'chpaters'], "Did you mean 'chapters'?"],
    [['new', 'epsiode', 'x'], "Did you mean 'episode'?"],
    [['new', 'episode', 'x', '--number', 'seven'], 'Expected a whole number, such as 7.'],
    [['new', 'episode'], "missing required argument 'title'"],
    [['build', 'episodes/first-step'], 'Did you mean "episodes/first-steps"?'],
    [['fmt', 'episodes/first-steps/001-quue.md'], 'Did you mean "episodes/first-steps/001-queue.md"?'],
  ])('%j', async (args, sentence) => {
    const result = await run(args, showWith(1));
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(sentence);
    expect(result.err).not.toMatch(/\n\s+at /);
  });
});

describe('what goes wrong', () => {
  test('in the environment: one sentence, exit code 2', async () => {
    const root = showWith(1);
    write(root, 'dist', 'a file');
    const result = await run(['build'], root);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toBe(
      "coldopen: Unexpected file at 'dist', expected a folder to write into.\n  Name a folder of its own, such as '--out dist'.\n",
    );
    expect((await run(['build'], root, { COLDOPEN_DEBUG: '1' })).err).toMatch(/\n\s+at /);
  });

  test('a reader that goes away ends the work quietly', async () => {
    const child = start(['--help'], emptyFolder());
    child.stdout?.destroy();
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });

  test('no progress line and no colour in a pipe', async () => {
    const { out, err } = await run(['build', '--only', 'chapters'], showWith(2));
    for (const control of ['\r', '\u001b']) expect(`${out}${err}`).not.toContain(control);
  });
});
