import { describe, expect, test } from 'vitest';
import { WORST_CASES } from '../../../scripts/fuzz/worst-cases.ts';
import type { SyntaxCheck } from '../../../src/notation/syntax/fault.ts';
import { isLogged } from '../../../src/notation/syntax/grammar-cost.ts';
import { checkedLanguage, findSyntaxFault, syntaxOf } from '../../../src/notation/syntax/index.ts';
import { judgeText } from '../../../src/notation/syntax/judge-text.ts';
import { findTexFault } from '../../../src/notation/syntax/tex.ts';

/** What an episode may spend is `MAX_EFFORT` of `code-parses`, and its last fence may go so far beyond. */
const MOST_FOR_ONE = 3_000_000;
const CASES = WORST_CASES.filter(
  ({ name, language }) =>
    checkedLanguage(language) &&
    (/(?:broken at the start|everywhere|nested), fences of 29000$/.test(name) ||
      name.endsWith('broken at the end, fences of 149000')),
);

describe('the work that one fence takes is counted, and bounded', { timeout: 120_000 }, () => {
  test.each(CASES.map(({ name, language, fence }) => [name, language, fence] as const))(
    '%s',
    async (_, name, fence) => {
      const language = checkedLanguage(name);
      if (!language) throw new Error(`${name} is not judged`);
      const text = fence();
      const { syntax, check } = await syntaxOf(language);
      let calls = 0;
      const counting: SyntaxCheck = (part, wanted) => {
        calls++;
        return check(part, wanted);
      };
      if (check.costOf) counting.costOf = check.costOf.bind(check);
      const { effort } = await judgeText(syntax, counting, { text, parts: true });
      expect(calls).toBeLessThan(40);
      expect(effort).toBeLessThan(MOST_FOR_ONE);
    },
  );

  test('twenty thousand quotes in the middle of sound code are no more work than reading it', async () => {
    const sound = 'func f(a int) int {\n\treturn a + 1\n}\n\n'.repeat(100);
    const quotes = Array.from({ length: 200 }, (_, index) => '`'.repeat(index)).join(' ');
    const { syntax, check } = await syntaxOf('go');
    for (const size of [500, 3_000, 20_000]) {
      const text = `package main\n\n${sound}x ${quotes.slice(0, size)}\n${sound}`;
      const { fault, effort } = await judgeText(syntax, check, { text, parts: true });
      expect(fault).toBeDefined();
      expect(effort).toBeLessThan(1_000_000);
    }
  });

  test('and once an episode has spent what it may, nothing is read any more', async () => {
    const effort = { left: 1 };
    const judged = async (text: string) => findSyntaxFault('rust', text, { parts: true, effort });
    expect(await judged('fn (( {\n')).toBeDefined();
    expect(effort.left).toBeLessThan(0);
    const { left } = effort;
    expect(await judged('fn (( { 2\n')).toBeUndefined();
    expect(effort.left).toBe(left);
  });
});

describe('the log of a grammar, which ends at the first fault, is read at once', () => {
  test.each([
    ['where a bracket is never closed', 'fn f() { g(1 }', true],
    ['where a quote is', 'let a = "b;', true],
    ['where quotes follow upon quotes', `${'a '.repeat(50)}${'` `` ```'.repeat(9)}`, true],
    ['in a long text', 'let a = 1;\n'.repeat(2_000), true],
    ['but not in sound code', "fn f<'a>(b: &'a str) -> char { '{' } // )", false],
  ])('%s', (_, text, expected) => expect(isLogged('rust', text)).toBe(expected));

  test('and neither in sound Python', () => {
    const text = ['a = b // c  # (', "d = \"it's\" + '['", "e = '''(", "'''"].join('\n');
    expect(isLogged('python', text)).toBe(false);
  });
});

describe('formulas', { timeout: 60_000 }, () => {
  test('take signs, however long they are, and braces are looked at to the end', async () => {
    const effort = { left: 5_000 };
    for (let index = 0; index < 1_000; index++)
      expect(await findTexFault(String.raw`\mathbb{R}^{${index}} + \hat a`, true, effort)).toBeUndefined();
    expect(effort.left).toBeLessThanOrEqual(0);
    expect(effort.left).toBeGreaterThan(-100);
    expect(await findTexFault(String.raw`\mathbb{R`, true, effort)).toBeDefined();
    expect(await findTexFault(String.raw`\nosuch`, true, effort)).toBeUndefined();
    expect(await findTexFault(String.raw`\nosuch`, true)).toBeDefined();
  });

  test('a fault is looked for in few readings', async () => {
    const effort = { left: 1_000_000 };
    const tex = `${String.raw`\mathbb{R} + `.repeat(90)} x^a^b`;
    expect(await findTexFault(tex, true, effort)).toBeDefined();
    expect(1_000_000 - effort.left).toBeLessThan(12 * tex.length);
  });
});
