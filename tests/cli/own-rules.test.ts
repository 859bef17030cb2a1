import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile, emptyFolder, run } from '../support/cli.ts';

const BASE = join(import.meta.dirname, '../fixtures/base-show');
const EPISODE = 'episodes/main/001-first.md';

/** A module whose rule says something of every episode, and leaves a file behind where it is run. */
const TELLTALE = `import { writeFileSync } from 'node:fs';
writeFileSync(new URL('../it-ran', import.meta.url), '');
console.log('a word\\u001B[31m from the rule');
export default {
  name: 'house/telltale', scope: 'episode', severity: 'error', description: 'Nothing is right.',
  check: () => [{ message: 'Not right.', span: { start: 0, end: 3 } }],
};`;

function show(module: string): string {
  const root = emptyFolder();
  cpSync(BASE, root, { recursive: true });
  mkdirSync(dirname(join(root, 'rules/a.mjs')));
  writeFileSync(join(root, 'rules/a.mjs'), module);
  appendFileSync(
    join(root, 'episodes/show.yaml'),
    'lint-rules: [rules/a.mjs]\nlint: { house/telltale: error }\n',
  );
  return root;
}

beforeAll(() => compile());

test('lint runs the rules of the show, and what they print disturbs no report', async () => {
  const { code, out, err } = await run(['lint', '--format', 'json', EPISODE], show(TELLTALE));
  expect(code).toBe(1);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { rule: string }[] };
  expect(diagnostics.map(({ rule }) => rule)).toContain('house/telltale');
  expect(err).toContain('own rules: a word');
  expect(err).not.toContain('\u001B');
});

test('sarif describes them', async () => {
  const { out } = await run(['lint', '--format', 'sarif'], show(TELLTALE));
  const [{ tool, results }] = (
    JSON.parse(out) as {
      runs: [
        { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] },
      ];
    }
  ).runs;
  const result = results.find(({ ruleId }) => ruleId === 'house/telltale');
  expect(tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('house/telltale');
});

test.each([
  ['lint', '--safe'],
  ['lint', '--safe', '--fix-dry-run'],
  ['lint', '--safe', '--run-code'],
  ['build', '--safe', '--only', 'rundown'],
  ['rules', '--safe'],
  ['explain', '--safe', 'raw-html'],
])('%s %s runs nothing of the show', async (...args) => {
  const root = show(TELLTALE);
  const { err, out } = await run(args, root);
  expect(existsSync(join(root, 'it-ran'))).toBe(false);
  expect(out).not.toContain('house/telltale');
  if (args[0] === 'lint' || args[0] === 'build')
    expect(err).toContain("Left out because of --safe: the show's own rules (rules/a.mjs)");
});

test('what they find with --cache is found again after a safe run, and the other way round', async () => {
  const root = show(TELLTALE);
  const cache = emptyFolder();
  const lint = async (...args: readonly string[]) =>
    (await run(['lint', '--cache-location', cache, '--format', 'compact', ...args], root)).out.includes(
      'house/telltale',
    );
  expect([await lint(), await lint('--safe'), await lint(), await lint('--safe')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('a build is stopped by what they find, and not by their breaking', async () => {
  const stopped = await run(['build', '--only', 'rundown'], show(TELLTALE));
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain('Not built: main/001-first');
  const root = show(TELLTALE.replace('check: () =>', 'check: () => nowhere ||'));
  const built = await run(['build', '--only', 'rundown'], root);
  expect(built.code).toBe(1);
  expect(built.out).toContain('The rule `house/telltale` broke');
  expect(built.out).toContain('rules/a.mjs:6:24');
  expect(built.err).toContain('Built 1 episode');
  expect(existsSync(join(root, 'dist/main/001-first/rundown.json'))).toBe(true);
});

test('a rule that breaks leaves the baseline and the comments about it as they are', async () => {
  const root = show(TELLTALE);
  await run(['lint', '--write-baseline'], root);
  const baseline = join(root, 'episodes/lint-baseline.jsonl');
  const before = readFileSync(baseline, 'utf8');
  expect(before).toContain('house/telltale');
  writeFileSync(join(root, 'rules/a.mjs'), TELLTALE.replace('check: () =>', 'check: () => nowhere ||'));
  const episode = join(root, EPISODE);
  const comment = '\n<!-- coldopen-disable-next-line house/telltale -- it is known -->\n## ';
  writeFileSync(episode, readFileSync(episode, 'utf8').replace('\n## ', comment));
  const { out } = await run(['lint', '--write-baseline', '--format', 'compact'], root);
  expect(out).not.toContain('unused-disable');
  expect(readFileSync(baseline, 'utf8')).toBe(before);
});
