import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile, emptyFolder, run } from '../support/cli.ts';

const PROJECT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(PROJECT, 'docs/own-rules.md'), 'utf8');

/** The fence that follows a sentence which ends in these words. */
function fenceAfter(words: string): string {
  const at = PAGE.indexOf(words);
  expect(at, words).toBeGreaterThan(0);
  return /```\w+\n([^]*?)```/.exec(PAGE.slice(at))?.[1] ?? '';
}

let root: string;
beforeAll(() => {
  compile();
  root = emptyFolder();
  const files = {
    'rules/house.mjs': fenceAfter('`rules/house.mjs`:'),
    'rules/house.test.mjs': fenceAfter('`rules/house.test.mjs`:'),
    'episodes/main/001-first.md': fenceAfter('`episodes/main/001-first.md`:'),
    'episodes/main/series.yaml': 'id: main\nnumber: 1\ntitle: Main\nepisodes: { from: 1, to: 9 }\n',
    'episodes/show.yaml': `title: A show\ncast: [{ id: maya, name: Maya }]\n${fenceAfter('In `episodes/show.yaml`:')}`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

const OWN = /\[house\//;

test('the rules of the page find what it says they find', async () => {
  const { out, err } = await run(['lint', '--format', 'compact'], root);
  const found = out.split('\n').filter((line) => OWN.test(line));
  expect(`${found.join('\n')}\n`).toBe(fenceAfter('What `coldopen lint --format compact` says of it:'));
  expect(out).not.toContain('[own-rules]');
  expect(out).not.toContain('[lint-settings]');
  expect(err).toBe('');
});

test('the test of the page passes', async () => {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(PROJECT, join(root, 'node_modules/coldopen'));
  const { code, out } = await new Promise<{ code: number; out: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    execFile(
      process.execPath,
      ['--test', '--test-reporter=tap', 'rules/house.test.mjs'],
      { cwd: root, env },
      (error, stdout) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout }),
    );
  });
  expect(out).toContain('# pass 5');
  expect(code).toBe(0);
});

test('the page names every function that coldopen/rules has', async () => {
  const {
    defineRule,
    formatLength: _,
    imagesOf: __,
    rangeOf: ___,
    ...others
  } = await import('../../src/rules.ts');
  expect(defineRule).toBeDefined();
  for (const name of Object.keys(others)) expect(PAGE, name).toContain(`\`${name}\``);
});
