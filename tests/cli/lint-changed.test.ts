import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, emptyFolder, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

beforeAll(compile);

function git(root: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A show of three episodes, each with a fault of its own, in a repository with one commit. */
function committed(change: (root: string) => void = () => {}): string {
  const root = showWith(3, (text) => `${text}\n\`\`\`pyhton caption="a"\nprint(1)\n\`\`\`\n`);
  change(root);
  git(root, 'init', '-q', '-b', 'main');
  commit(root);
  return root;
}

function commit(root: string): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'As it is');
}

function edit(root: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
}

/** Where findings are, and of which rule. */
async function found(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out, err, code } = await run(['lint', '--format', 'compact', '--changed', ...args], root);
  expect(err).toBe('');
  expect(code).toBeLessThan(2);
  return out
    .trim()
    .split('\n')
    .flatMap((line) => /^(episodes\/\S+?):\d.* ([a-z-]+)\b/.exec(line)?.[1] ?? []);
}

const more = (text: string) => `${text}\nMore words.\n`;

describe('lint --changed', () => {
  test('finds nothing where nothing has changed, whatever is wrong', async () => {
    const root = committed();
    expect((await run(['lint'], root)).out).toContain('fence-language');
    expect(await found(root)).toEqual([]);
  });

  test('reports an episode that was edited, staged or added, and no other', async () => {
    const root = committed();
    edit(root, episodePath(1), more);
    expect(new Set(await found(root))).toEqual(new Set([episodePath(1)]));
    edit(root, episodePath(2), more);
    git(root, 'add', '-A');
    expect(new Set(await found(root))).toEqual(new Set([episodePath(1), episodePath(2)]));
    write(
      root,
      'episodes/first-steps/004 ein Stück „Kaffee“.md',
      readFileSync(join(root, episodePath(1)), 'utf8'),
    );
    expect((await run(['lint', '--changed'], root)).out).toContain('004 ein Stück „Kaffee“.md');
    commit(root);
    expect(await found(root)).toEqual([]);
  });

  test('reports what a change breaks in another episode, and nothing else of that', async () => {
    const root = committed((at) => {
      edit(at, episodePath(1), (text) => `${text}\n[later](ep:2#try-it)\n`);
      edit(at, episodePath(2), (text) => `${text}\n### Try it\n\nWords.\n`);
    });
    edit(root, episodePath(2), (text) => text.replace('### Try it', '### Tried it'));
    const { out } = await run(['lint', '--changed', '--format', 'compact'], root);
    const elsewhere = out.split('\n').filter((line) => line.startsWith(episodePath(1)));
    expect(elsewhere).toHaveLength(1);
    expect(elsewhere[0]).toContain('episode-link');
    expect(await found(root, '--cache')).toEqual(await found(root));
    expect(await found(root, '--cache')).toEqual(await found(root));
  });

  test('reports what a setting changes everywhere', async () => {
    const root = committed();
    edit(root, 'episodes/show.yaml', (text) =>
      text.replace(
        /^lint:.*$/m,
        'lint: { fence-language: error, cold-open-rotation: off, passage-duplicated: off }',
      ),
    );
    const paths = await found(root);
    expect(paths).toEqual(expect.arrayContaining([1, 2, 3].map(episodePath)));
    const { out } = await run(['lint', '--changed', '--format', 'compact'], root);
    for (const line of out
      .trim()
      .split('\n')
      .filter((each) => each.includes('.md:')))
      expect(line).toContain('fence-language');
  });

  test('takes an episode as changed when an image that it shows is', async () => {
    const root = committed((at) => {
      edit(at, episodePath(3), (text) => `${text}\n![A queue](two%20queues.png)\n`);
      write(at, 'episodes/first-steps/two queues.png', 'no image');
    });
    expect(await found(root)).toEqual([]);
    write(root, 'episodes/first-steps/two queues.png', 'none either');
    expect(new Set(await found(root))).toEqual(new Set([episodePath(3)]));
  });

  test('takes a renamed episode as a new one, and says what its absence breaks', async () => {
    const root = committed((at) => edit(at, episodePath(1), (text) => `${text}\n[later](ep:2)\n`));
    renameSync(join(root, episodePath(2)), join(root, 'episodes/first-steps/002-line.md'));
    expect(new Set(await found(root))).toEqual(new Set(['episodes/first-steps/002-line.md']));
    rmSync(join(root, 'episodes/first-steps/002-line.md'));
    expect(await found(root)).toEqual([episodePath(1), 'episodes/first-steps/series.yaml']);
  });

  test('goes with paths', async () => {
    const root = committed();
    for (const number of [1, 2]) edit(root, episodePath(number), more);
    const { out } = await run(
      ['lint', episodePath(2), 'episodes/show.yaml', '--changed', '--format', 'compact'],
      root,
    );
    expect(out).toContain(episodePath(2));
    expect(out).not.toContain(episodePath(1));
  });

  test('compares with where the branch left another', async () => {
    const root = committed();
    git(root, 'checkout', '-qb', 'topic');
    edit(root, episodePath(1), more);
    commit(root);
    git(root, 'checkout', '-q', 'main');
    edit(root, episodePath(3), more);
    commit(root);
    git(root, 'checkout', '-q', 'topic');
    expect(await found(root)).toEqual([]);
    expect(new Set(await found(root, 'main'))).toEqual(new Set([episodePath(1)]));
  });

  test('takes everything as changed before the first commit', async () => {
    const root = showWith(2, (text) => `${text}\n\`\`\`pyhton\nprint(1)\n\`\`\`\n`);
    git(root, 'init', '-q');
    git(root, 'add', episodePath(1));
    expect(new Set(await found(root))).toEqual(new Set([episodePath(1), episodePath(2)]));
  });

  test('works in a show that is a folder of its repository, and in a submodule of it', async () => {
    const inner = committed();
    const outer = emptyFolder();
    git(outer, 'init', '-q', '-b', 'main');
    git(outer, 'submodule', 'add', '-q', inner, 'a show');
    commit(outer);
    edit(join(outer, 'a show'), episodePath(2), more);
    expect(new Set(await found(join(outer, 'a show')))).toEqual(new Set([episodePath(2)]));
    const folder = join(emptyFolder(), 'parts/show');
    mkdirSync(join(folder, '..'), { recursive: true });
    renameSync(committed(), folder);
    rmSync(join(folder, '.git'), { recursive: true });
    git(join(folder, '../..'), 'init', '-q');
    commit(join(folder, '../..'));
    edit(folder, episodePath(1), more);
    expect(new Set(await found(folder))).toEqual(new Set([episodePath(1)]));
  });

  test('says what keeps it from knowing', async () => {
    const root = committed();
    const failing = async (at: string, args: readonly string[], env = {}) => {
      const { code, out, err } = await run(['lint', '--changed', ...args], at, env);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err;
    };
    expect(await failing(showWith(1), [])).toContain('this show is in no git repository');
    expect(await failing(root, ['nowhere'])).toContain('git knows no branch, tag or commit "nowhere".');
    expect(await failing(root, ['--output=x'])).not.toContain('    at ');
    expect(await failing(root, [episodePath(1)])).toContain(`'coldopen lint ${episodePath(1)} --changed'`);
    expect(await failing(root, [], { PATH: emptyFolder() })).toContain('git is not installed');
    commitMore(root, 2);
    const shallow = join(emptyFolder(), 'clone');
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, shallow);
    expect(await failing(shallow, ['HEAD~1'])).toContain('fetch-depth: 0');
  });

  test('runs nothing that the settings of a repository name', async () => {
    const root = committed();
    const trap = join(root, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch "${join(root, 'sprung')}"\n`, { mode: 0o755 });
    git(root, 'config', 'core.fsmonitor', trap);
    git(root, 'config', 'diff.external', trap);
    edit(root, episodePath(1), more);
    await found(root);
    expect(() => readFileSync(join(root, 'sprung'))).toThrow();
  });
});

function commitMore(root: string, times: number): void {
  for (let time = 0; time < times; time++) {
    edit(root, episodePath(1), more);
    commit(root);
  }
}
