import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

const BASELINE = 'episodes/lint-baseline.jsonl';
const [FIRST, SECOND] = [episodePath(1), episodePath(2)];
const WRONG = '\n```python caption="a" caption="b"\nprint(1)\n```\n';
/** Two episodes with an error each. */
const legacy = () => showWith(2, (text) => `${text}${WRONG}`);
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const change = (root: string, path: string, from: string, to: string) => {
  expect(read(root, path)).toContain(from);
  write(
    root,
    path,
    read(root, path).replace(from, () => to),
  );
};
const mend = (root: string, path: string) => change(root, path, ' caption="b"', '');
const compact = async (root: string, ...args: string[]) => {
  const { code, out, err } = await run(['lint', '--format', 'compact', ...args], root);
  return { code, err, lines: out.split('\n').filter((line) => line !== '') };
};

describe('lint --write-baseline', () => {
  test('writes down what there is, and later runs are silent about it', async () => {
    const root = legacy();
    const before = await compact(root);
    expect(before.code).toBe(1);
    const written = await compact(root, '--write-baseline');
    expect(written).toMatchObject({ code: 0, lines: [], err: `Wrote ${BASELINE}: 2 findings (2 new).\n` });
    expect(await compact(root)).toEqual({ code: 0, lines: [], err: '' });
    expect(await compact(root, '--no-baseline')).toEqual(before);
    const pretty = await run(['lint'], root);
    expect(pretty.out).toBe(
      'Nothing found in 2 episodes.\n2 findings more in the baseline: --no-baseline shows them.\n',
    );
  });

  test('shrinks only: again it drops what is mended and takes nothing new', async () => {
    const root = legacy();
    await run(['lint', '--write-baseline'], root);
    const first = read(root, BASELINE);
    mend(root, FIRST);
    write(root, SECOND, `${read(root, SECOND)}\n:::nothing\n`);
    const now = await compact(root);
    expect(now.code).toBe(1);
    expect(now.lines.join('\n')).toContain('container-known');
    const again = await compact(root, '--write-baseline');
    expect(again).toMatchObject({ ...now, err: `Wrote ${BASELINE}: 1 finding (1 gone).\n` });
    const kept = read(root, BASELINE).split('\n');
    expect(first.split('\n')).toEqual(expect.arrayContaining(kept));
    expect(kept.length).toBe(first.split('\n').length - 1);
    const added = await compact(root, '--add-to-baseline');
    expect(added).toMatchObject({ code: 0, lines: [] });
    expect(await compact(root)).toMatchObject({ code: 0, lines: [] });
  });

  test('does not begin anew where everything is mended', async () => {
    const root = legacy();
    await run(['lint', '--write-baseline'], root);
    for (const path of [FIRST, SECOND]) mend(root, path);
    await run(['lint', '--write-baseline'], root);
    change(root, FIRST, 'caption="a"', 'caption="a" caption="c"');
    expect((await compact(root, '--write-baseline')).code).toBe(1);
    expect(read(root, BASELINE).trimEnd().split('\n')).toHaveLength(1);
  });

  test('for one file leaves what it holds of the others', async () => {
    const root = legacy();
    await run(['lint', '--write-baseline'], root);
    for (const path of [FIRST, SECOND]) mend(root, path);
    const one = await run(['lint', FIRST], root);
    expect(one.out).toContain('1 finding of the baseline is mended');
    expect((await compact(root, '--write-baseline', FIRST)).err).toBe(
      `Wrote ${BASELINE}: 1 finding (1 gone).\n`,
    );
    expect(read(root, BASELINE)).toContain(SECOND);
  });

  test('follows renamed files and forgets deleted ones', async () => {
    const root = legacy();
    await run(['lint', '--write-baseline'], root);
    rmSync(join(root, SECOND));
    renameSync(join(root, FIRST), join(root, episodePath(1).replace('queue', 'line')));
    expect(await compact(root)).toMatchObject({ code: 0, lines: [] });
    await run(['lint', '--write-baseline'], root);
    expect(read(root, BASELINE)).toContain('001-line.md');
    expect(read(root, BASELINE)).not.toContain('queue');
  });

  test('writes the same bytes twice, whatever was before, and leaves no other file', async () => {
    const [one, two] = [legacy(), legacy()];
    await run(['lint', '--write-baseline'], one);
    await run(['lint', '--write-baseline', FIRST], two);
    await run(['lint', '--add-to-baseline', SECOND], two);
    expect(read(two, BASELINE)).toBe(read(one, BASELINE));
    await run(['lint', '--write-baseline'], one);
    expect(read(two, BASELINE)).toBe(read(one, BASELINE));
  });

  test('with --fix holds what is left', async () => {
    const root = showWith(1, (text) => `${text}${WRONG}\nzero\u200Bwidth\n`);
    await run(['lint', '--fix', '--write-baseline'], root);
    expect(await compact(root)).toMatchObject({ code: 0, lines: [] });
    expect(read(root, BASELINE)).not.toContain('invisible-character');
  });

  test('goes by all severities, whatever is printed', async () => {
    const root = showWith(1, (text) => `${text}${WRONG}\nzero\u200Bwidth\n`);
    await run(['lint', '--quiet', '--write-baseline'], root);
    expect(await compact(root, '--max-warnings', '0')).toMatchObject({ code: 0, lines: [] });
    expect((await compact(root, '--max-warnings', '0', '--no-baseline')).code).toBe(1);
  });

  test('counts and marks in other formats what it hides', async () => {
    const root = legacy();
    await run(['lint', '--write-baseline', FIRST], root);
    const json = JSON.parse((await run(['lint', '--format', 'json'], root)).out);
    expect(json.summary).toMatchObject({ errors: 1, hidden: 1 });
    const { results } = JSON.parse((await run(['lint', '--format', 'sarif'], root)).out).runs[0];
    expect(results.map((result: { baselineState: string }) => result.baselineState)).toEqual([
      'unchanged',
      'new',
    ]);
  });

  test('is refused together with --no-baseline, and for a baseline of a later version', async () => {
    const root = legacy();
    expect(await run(['lint', '--write-baseline', '--no-baseline'], root)).toMatchObject({
      code: 2,
      out: '',
    });
    expect(existsSync(join(root, BASELINE))).toBe(false);
    write(root, BASELINE, '{"version":2}\n');
    expect((await run(['lint', '--write-baseline'], root)).code).toBe(2);
    expect(read(root, BASELINE)).toBe('{"version":2}\n');
    expect((await compact(root)).lines.join('\n')).toContain('lint-baseline');
  });
});

test('a damaged baseline is an error on its line, and written anew it is sound', async () => {
  const root = legacy();
  await run(['lint', '--write-baseline'], root);
  const sound = read(root, BASELINE);
  write(root, BASELINE, sound.replace('\n', '\n<<<<<<< mine\n'));
  const { code, lines } = await compact(root);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(`^${BASELINE}:2:1: error: .* \\[lint-baseline\\]$`)]);
  expect(await compact(root, '--write-baseline')).toMatchObject({ code: 0, lines: [] });
  expect(read(root, BASELINE)).toBe(sound);
});

test('branches that mended different findings merge, and what both left is still hidden', async () => {
  const root = showWith(6, (text) => `${text}${WRONG}`);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root, stdio: 'pipe' });
  await run(['lint', '--write-baseline'], root);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'Begin');
  git('checkout', '-qb', 'other');
  mend(root, episodePath(1));
  await run(['lint', '--write-baseline'], root);
  git('commit', '-qam', 'Mend the first');
  git('checkout', '-q', 'main');
  mend(root, episodePath(6));
  await run(['lint', '--write-baseline'], root);
  git('commit', '-qam', 'Mend the last');
  git('merge', '-q', 'other');
  expect(await compact(root, '--write-baseline')).toMatchObject({
    code: 0,
    err: `Wrote ${BASELINE}: 4 findings.\n`,
  });
});

test('build does not heed it: an episode with errors is not built, as before', async () => {
  const root = legacy();
  await run(['lint', '--write-baseline'], root);
  write(root, BASELINE, `${read(root, BASELINE)}damaged\n`);
  const { code, out, err } = await run(['build', '--only', 'rundown'], root);
  expect(code).toBe(1);
  expect(out).toContain('container-attributes');
  expect(out).not.toContain('lint-baseline');
  expect(err).toContain('Not built');
});
