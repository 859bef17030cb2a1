import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/index.ts';

type Written = readonly [start: number, end: number, text: string];

const finding = (...edits: readonly Written[]) => ({
  fixes: [
    {
      description: 'x',
      edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })),
    },
  ],
});

describe('applyFixes', () => {
  test.each([
    ['nothing', [{}], 'abcdef', 0],
    ['one', [finding([1, 2, 'X'])], 'aXcdef', 1],
    ['two in any order', [finding([4, 5, 'Y']), finding([1, 2, 'X'])], 'aXcdYf', 2],
    ['of two that overlap the earlier', [finding([2, 4, 'Y']), finding([1, 3, 'X'])], 'aXdef', 1],
    ['of two end to end the earlier', [finding([2, 4, 'Y']), finding([1, 2, 'X'])], 'aXcdef', 1],
    ['of two at one place one', [finding([3, 3, 'X']), finding([3, 3, 'Y'])], 'abcXdef', 1],
    ['all edits of a fix', [finding([4, 5, 'Y'], [1, 2, ''])], 'acdYf', 1],
    ['none of a fix that is met', [finding([0, 1, 'X']), finding([1, 1, 'Y'], [5, 6, 'Z'])], 'Xbcdef', 1],
    ['none that overlaps itself', [finding([0, 2, 'X'], [1, 3, 'Y'])], 'abcdef', 0],
    ['none past the end', [finding([0, 1, 'X'], [6, 7, 'Y'])], 'abcdef', 0],
    ['none that changes nothing', [finding([0, 1, 'a'])], 'abcdef', 0],
    [
      'the first of several',
      [{ fixes: [...finding([0, 1, 'X']).fixes, ...finding([1, 2, 'Y']).fixes] }],
      'Xbcdef',
      1,
    ],
  ])('makes %s', (_, findings, text, count) => {
    const fixed = applyFixes('abcdef', findings);
    expect(fixed.text).toBe(text);
    expect(fixed.fixes).toHaveLength(count);
  });

  test('whatever the fixes are, each is made whole or not at all', () => {
    const text = '.'.repeat(40);
    const edit = fc
      .tuple(fc.nat(40), fc.nat(4))
      .map(([start, length]): Written => [start, Math.min(40, start + length), '']);
    const fixes = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(fixes, (all) => {
        // Each edit leaves the number of its fix behind, so that the result tells which were made.
        const findings = all.map((edits, index) =>
          finding(...edits.map(([start, end]): Written => [start, end, `<${index}>`])),
        );
        const fixed = applyFixes(text, findings);
        const made = [...fixed.text.matchAll(/<(\d+)>/g)].map(([, index]) => Number(index));
        for (const [index, edits] of all.entries())
          expect([0, edits.length]).toContain(made.filter((other) => other === index).length);
        const removed = [...new Set(made)].flatMap((index) => all[index] ?? []);
        const left = 40 - removed.reduce((sum, [start, end]) => sum + end - start, 0);
        expect(fixed.text.replace(/<\d+>/g, '')).toBe('.'.repeat(left));
      }),
    );
  });
});
