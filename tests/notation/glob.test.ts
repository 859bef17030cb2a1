import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/notation/glob.ts';

test.each([
  ['episodes/a/001-x.md', 'episodes/a/001-x.md', true],
  ['episodes/a/001-x.md', './episodes/a/001-x.md', true],
  ['episodes/a/001-x.md', 'episodes/a', true],
  ['episodes/a/001-x.md', 'episodes/a/', true],
  ['episodes/a/001-x.md', 'episodes/*', true],
  ['episodes/ab/001-x.md', 'episodes/a', false],
  ['episodes/a/001-x.md', 'episodes/*/00?-*.md', true],
  ['episodes/a/010-x.md', 'episodes/*/00?-*.md', false],
  ['episodes/a/001-x.md', '**/001-x.md', true],
  ['episodes/a/001-x.md', '**', true],
  ['001-x.md', '**/001-x.md', true],
  ['episodes/a/b/c/001-x.md', 'episodes/**/c/*.md', true],
  ['episodes/c/001-x.md', 'episodes/**/c/*.md', true],
  ['episodes/a/001-x.md', 'a/001-x.md', false],
  ['episodes/a/001-x.md', '*.md', false],
  ['episodes/A/001-x.md', 'episodes/a/*', false],
  ['episodes/a/(1) [x].md', 'episodes/a/(1) [x].md', true],
  ['episodes/a/001-x.md', '', false],
  ['episodes/a/aaab.md', 'episodes/a/*a*b.md', true],
])('%s, %s: %s', (path, pattern, matches) => {
  expect(matchesGlob(path, pattern)).toBe(matches);
});

test('a hostile pattern costs no more than its length times that of the path', () => {
  const path = `${'a/'.repeat(300)}${'a'.repeat(3000)}`;
  expect(matchesGlob(path, `${'**/'.repeat(300)}${'*a'.repeat(300)}b`)).toBe(false);
});
