import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../../src/cli/print/unified-diff.ts';
import { emptyFolder } from '../../support/cli.ts';

const lines = (...names: readonly string[]) => names.map((name) => `${name}\n`).join('');

test('a change is shown with three lines around it', () => {
  const before = lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
  expect(unifiedDiff('x.md', before, before.replace('e', 'E'))).toBe(
    lines('--- a/x.md', '+++ b/x.md', '@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h'),
  );
  expect(unifiedDiff('x.md', before, before)).toBe('');
});

test('changes that are far apart stand apart', () => {
  const before = Array.from({ length: 40 }, (_, index) => `${index}\n`).join('');
  const after = before.replace('\n5\n', '\nfive\nand more\n').replace('\n30\n', '\n');
  const places = unifiedDiff('x.md', before, after).match(/^@@.*@@$/gm);
  expect(places).toEqual(['@@ -3,7 +3,8 @@', '@@ -28,7 +29,6 @@']);
});

test('whatever changes, git makes the one text of the other', () => {
  const folder = emptyFolder();
  const file = join(folder, 'x.md');
  const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n', '- x\n', '@@ y\n');
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom('', 'end'))
    .map(([all, end]) => all.join('') + end);
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      writeFileSync(file, before);
      execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'], {
        cwd: folder,
        input: unifiedDiff('x.md', before, after),
        env: { ...process.env, GIT_CEILING_DIRECTORIES: folder },
      });
      expect(readFileSync(file, 'utf8')).toBe(after);
    }),
    { numRuns: 60 },
  );
});
