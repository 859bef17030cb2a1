import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLint } from '../../src/lint-run/index.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { emptyFolder } from '../support/cli.ts';
import { episodePath, showWith } from '../support/show.ts';
import { change, EDITS } from './edits.ts';

const OF_SHOWS = /^(?:episodes|templates)\/.*\.(?:md|ya?ml)$/;

/** Every file of a folder but for the cache. */
function contents(root: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(root.length + 1)] : [],
  );
  const own = paths.filter((path) => !path.startsWith('.'));
  return new Map(own.map((path) => [path, readFileSync(join(root, path))]));
}

const keyOf = ({ rule, severity, path, span, message }: Diagnostic): string =>
  JSON.stringify([rule, severity, path, span, message]);

test('a comment that hid what only two episodes have together is of no use when one has lost it', async () => {
  const root = showWith(2);
  const [first, second] = [episodePath(1), episodePath(2)];
  change(root, 'episodes/show.yaml', (text) =>
    text.replace(/^lint:.*$/m, 'lint: { cold-open-rotation: off }'),
  );
  change(root, second, (text) =>
    text.replace('\n## Cold', '\n<!-- coldopen-disable passage-duplicated -- why not -->\n\n## Cold'),
  );
  const then = readFileSync(join(root, first));
  expect((await runLint({ root })).diagnostics.filter(({ path }) => path === second)).toEqual([]);
  // Its headings stay, so that nothing is another in what episodes say of themselves.
  change(root, first, (text) => text.replace(/(?<=\n## Cold[^]*)\n[A-Za-z*][^\n]*/g, '\nGone.'));
  const { diagnostics } = await runLint({
    root,
    changes: { paths: [first], former: new Map([[first, then]]) },
  });
  expect(diagnostics.filter(({ path }) => path === second).map(({ rule }) => rule)).toEqual([
    'unused-disable',
  ]);
});

test('whatever is edited, all findings in changed files are reported, and of the others those that are new', {
  timeout: 300_000,
}, async () => {
  const step = fc.record({
    edit: fc.nat(EDITS.length - 1),
    picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(steps, steps, async (settling, editing) => {
      const root = showWith(3);
      const apply = (all: typeof settling): void => {
        for (const { edit, picks } of all) {
          let next = 0;
          EDITS[edit]?.(root, (choices) => (picks[next++ % picks.length] ?? 0) % Math.max(1, choices));
        }
      };
      apply(settling);
      const then = contents(root);
      apply(editing);
      const now = contents(root);
      const paths = [...new Set([...then.keys(), ...now.keys()])].filter(
        (path) => !now.get(path)?.equals(then.get(path) ?? Buffer.of(0)),
      );
      const former = new Map(
        paths.filter((path) => OF_SHOWS.test(path)).map((path) => [path, then.get(path)]),
      );
      const found = await runLint({ root, changes: { paths, former } });
      // The same said in the plainest way: two shows, judged whole.
      const before = emptyFolder();
      cpSync(root, before, { recursive: true });
      for (const [path, bytes] of former) {
        rmSync(join(before, path), { force: true });
        if (!bytes) continue;
        mkdirSync(dirname(join(before, path)), { recursive: true });
        writeFileSync(join(before, path), bytes);
      }
      const old = new Set((await runLint({ root: before })).diagnostics.map(keyOf));
      const all = (await runLint({ root })).diagnostics;
      const named = paths.filter((path) => !OF_SHOWS.test(path)).map((path) => path.split('/').at(-1) ?? '');
      const isChanged = (path: string): boolean =>
        former.has(path) || named.some((name) => now.get(path)?.includes(name) === true);
      const expected = all.filter((finding) => isChanged(finding.path) || !old.has(keyOf(finding)));
      expect(found.diagnostics.map(keyOf)).toEqual(expected.map(keyOf));
      expect(existsSync(join(root, '.coldopen-cache'))).toBe(false);
    }),
    { numRuns: 12 },
  );
});
