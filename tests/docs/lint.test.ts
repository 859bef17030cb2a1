import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FORMATS } from '../../src/cli/print/formats/index.ts';
import { format as compact } from '../../src/cli/print/formats/compact.ts';
import { harmless } from '../../src/cli/print/cells.ts';
import { plain } from '../../src/cli/print/plain.ts';
import { compile, run } from '../support/cli.ts';
import { hostileFindings, reportOf } from '../support/reports.ts';
import { episodePath, showWith, write } from '../support/show.ts';

const PAGE = readFileSync(new URL('../../docs/lint.md', import.meta.url), 'utf8');

/** The code blocks of a language, in order. */
const blocks = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );

interface Step {
  readonly run?: string;
  readonly uses?: string;
}

beforeAll(compile);

describe('the page about reports', () => {
  test('lists every format, and no other', () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(FORMATS.map(({ name }) => name));
  });

  test('every command line on it can be run', async () => {
    const lines = [
      ...PAGE.matchAll(/coldopen (lint(?: --[a-z-]+(?= --[a-z])| --[a-z-]+[ =](?!--)[\w./="$-]+)+)/g),
    ].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(5);
    const root = showWith(1);
    for (const line of new Set(lines)) {
      const args = line.replaceAll('"', '').replace('$GITHUB_STEP_SUMMARY', 'summary.md').split(' ');
      expect(await run(args, root), line).toMatchObject({ code: 0, err: '' });
    }
  });

  test('the workflow is YAML, and its steps do something', () => {
    const [workflow = '', steps = ''] = blocks('yaml');
    const { jobs } = parse(workflow) as { jobs: Record<string, { steps: Step[] }> };
    const all = [...(jobs['lint']?.steps ?? []), ...(parse(steps) as Step[])];
    expect(all.every((step) => (step.run === undefined) !== (step.uses === undefined))).toBe(true);
    expect(all.filter((step) => step.run?.includes('coldopen lint'))).toHaveLength(2);
  });

  test('the problem matcher reads what compact prints, whatever it says', async () => {
    const [json = ''] = blocks('json');
    const { problemMatcher } = JSON.parse(json) as {
      problemMatcher: { pattern: (Record<string, number> & { regexp: string })[] }[];
    };
    const [pattern] = problemMatcher[0]?.pattern ?? [];
    if (!pattern) throw new Error('no pattern');
    await fc.assert(
      fc.asyncProperty(hostileFindings, async ({ text, diagnostics }) => {
        // A path in which a place stands is read as far as that place, by every such pattern.
        const clear = diagnostics.filter(({ path }) => !/:\d+:\d+: /.test(path));
        const lines = compact
          .print(await reportOf(clear, text))
          .split('\n')
          .slice(0, -1);
        const read = lines.map((line) => {
          const found = new RegExp(pattern.regexp).exec(line) ?? [];
          return ['file', 'line', 'column', 'severity', 'message', 'code'].map(
            (name) => found[pattern[name] ?? 99],
          );
        });
        expect(read).toEqual(
          clear.map(({ path, range, severity, message, rule }) => [
            harmless(path),
            String(range.start.line),
            String(range.start.column),
            severity,
            plain(message),
            rule,
          ]),
        );
      }),
    );
  });

  test('the configuration of pre-commit names the files that lint takes', async () => {
    const { repos } = parse(blocks('yaml').find((code) => code.startsWith('repos:')) ?? '') as {
      repos: { hooks: { entry: string; files: string; exclude: string }[] }[];
    };
    const [hook] = repos[0]?.hooks ?? [];
    if (!hook) throw new Error('no hook');
    const root = showWith(1);
    const exclude = new RegExp(hook.exclude.replace('(?i)', ''), 'i');
    const taken = [
      episodePath(1),
      'episodes/show.yaml',
      'episodes/README.md',
      'README.md',
      'src/a.md',
    ].filter((path) => new RegExp(hook.files).test(path) && !exclude.test(path));
    expect(taken).toEqual([episodePath(1), 'episodes/show.yaml']);
    const [npx, coldopen, ...args] = hook.entry.split(' ');
    expect([npx, coldopen]).toEqual(['npx', 'coldopen']);
    expect(await run([...args, ...taken], root)).toMatchObject({ code: 0 });
  });

  test('the hook lints what is about to be committed', () => {
    const hook = blocks('sh').find((code) => code.startsWith('#!/bin/sh')) ?? '';
    const root = showWith(2);
    const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    expect(git('init', '-q').status).toBe(0);
    write(root, '.git/hooks/pre-commit', hook);
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
    // In the place of npx: says what it was asked for.
    write(root, 'bin/npx', '#!/bin/sh\nfor arg; do echo "<$arg>"; done >> "$OUT"\nexit "$CODE"\n');
    chmodSync(join(root, 'bin/npx'), 0o755);
    const commit = (code: string) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'x'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${root}/bin:${process.env['PATH']}`, OUT: `${root}/out`, CODE: code },
      }).status;
    git('add', 'episodes/show.yaml');
    expect(commit('1')).toBe(0);
    write(root, 'episodes/first-steps/003 über [x] *.md', 'x');
    for (const name of ['episodes/README.md', 'episodes/first-steps/Index.md']) write(root, name, 'x');
    git('add', 'episodes/README.md', 'episodes/first-steps/Index.md');
    expect(commit('1')).toBe(0);
    git('add', episodePath(1), 'episodes/first-steps/003 über [x] *.md');
    expect(commit('1')).not.toBe(0);
    const asked = [
      'coldopen',
      'lint',
      '--quiet',
      '--',
      episodePath(1),
      'episodes/first-steps/003 über [x] *.md',
    ];
    expect(readFileSync(`${root}/out`, 'utf8')).toBe(asked.map((arg) => `<${arg}>\n`).join(''));
    expect(commit('0')).toBe(0);
  });
});
