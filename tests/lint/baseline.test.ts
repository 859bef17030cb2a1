import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyBaseline, type BaselineEntry, parseBaseline, printBaseline } from '../../src/lint/index.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { findingIn } from '../support/reports.ts';

type Texts = Readonly<Record<string, string>>;

/** A finding at each `<b>`, as a rule would have it. */
function findingsIn(texts: Texts): Diagnostic[] {
  return Object.entries(texts).flatMap(([path, text]) =>
    [...text.matchAll(/<b>/g)].map(({ index }) => findingIn(text, { start: index, end: index + 3, path })),
  );
}

const scopeOf = (texts: Texts, asked = (_path: string): boolean => true) => ({
  textOf: (path: string) => texts[path],
  wasAsked: asked,
  wasRun: () => true,
});

/** The baseline of a show as it is, read again as it was written. */
function baselineOf(texts: Texts): readonly BaselineEntry[] {
  const { added } = applyBaseline(findingsIn(texts), [], scopeOf(texts));
  return read(printBaseline(added));
}

function read(text: string): readonly BaselineEntry[] {
  const { entries, faults } = parseBaseline({ text, defects: [] });
  expect(faults).toEqual([]);
  return entries;
}

function later(before: Texts, after: Texts, asked?: (path: string) => boolean) {
  return applyBaseline(findingsIn(after), baselineOf(before), scopeOf(after, asked));
}

const A = '## One\n\nFirst <b> here.\n\n## Two\n\nSecond <b> here.\n\nSame <b>.\n\nSame <b>.\n';

describe('a baseline', () => {
  test('hides what it holds, and nothing else', () => {
    const { hidden, shown, gone } = later({ a: A }, { a: A });
    expect([hidden.length, shown.length, gone.length]).toEqual([4, 0, 0]);
  });

  test.each<[string, (text: string) => string]>([
    ['lines are added above', (text) => `New.\n\n${text}`],
    [
      'lines are indented or end otherwise',
      (text) => text.replace('First', '  First').replaceAll('\n', '\r\n'),
    ],
    ['a heading is worded anew', (text) => text.replace('## Two', '## Deux')],
    [
      'parts change places',
      (text) => `${text.slice(text.indexOf('## Two'))}${text.slice(0, text.indexOf('## Two'))}`,
    ],
  ])('knows findings again when %s', (_, change) => {
    const { hidden, shown, gone } = later({ a: A }, { a: change(A) });
    expect([hidden.length, shown.length, gone.length]).toEqual([4, 0, 0]);
  });

  test('sees a finding that took the place of a mended one', () => {
    const { shown, gone } = later({ a: A }, { a: A.replace('First <b> here', 'First here. Fresh <b>') });
    expect(shown.map(({ range }) => range.start.line)).toEqual([3]);
    expect(gone.map(({ line }) => line)).toEqual(['First <b> here.']);
  });

  test('sees one more and one fewer of findings that are alike', () => {
    expect(later({ a: A }, { a: `${A}\nSame <b>.\n` }).shown).toHaveLength(1);
    const fewer = later({ a: A }, { a: A.replace('\n\nSame <b>.\n', '\n') });
    expect([fewer.shown.length, fewer.gone.length]).toEqual([0, 1]);
  });

  test('follows a file to its new name, and forgets one that is deleted', () => {
    const renamed = later({ a: A, c: 'Other <b>.' }, { b: `${A}\nNew <b>.\n` });
    expect(renamed.shown.map(({ path, range }) => [path, range.start.line])).toEqual([['b', 13]]);
    expect(renamed.gone.map(({ path }) => path)).toEqual(['c']);
    expect(new Set(renamed.kept.map(({ path }) => path))).toEqual(new Set(['b']));
  });

  test('does not take what is copied into a second file for what is in the first', () => {
    expect(later({ a: A }, { a: A, b: A }).shown).toHaveLength(4);
  });

  test('keeps what a run of some files or rules did not look at', () => {
    const texts = { a: A, b: 'Other <b>.' };
    const all = baselineOf(texts);
    const some = { a: 'Nothing.', b: 'Other <b>.' };
    const found = findingsIn(some).filter(({ path }) => path === 'a');
    const ofA = applyBaseline(
      found,
      all,
      scopeOf(some, (path) => path === 'a'),
    );
    expect([ofA.gone.length, ofA.kept.length]).toEqual([4, 1]);
    const noRules = applyBaseline([], all, { ...scopeOf(some), wasRun: () => false });
    expect([noRules.gone.length, noRules.kept.length]).toEqual([0, 5]);
  });

  test('in YAML, tells lines that are alike by the keys they lie under', () => {
    const yaml = (first: string, second: string) =>
      `list:\n  - id: one\n    # why\n    note: ${first}\n  - id: two\n    note: ${second}\n`;
    const swapped = later({ 'a.yaml': yaml('<b>', 'ok') }, { 'a.yaml': yaml('ok', '<b>') });
    expect([swapped.shown.length, swapped.gone.length]).toEqual([1, 1]);
    const frontmatter = (text: string) => `---\n${text}---\n\n## A\n`;
    const inside = later({ a: frontmatter(yaml('<b>', 'ok')) }, { a: frontmatter(yaml('ok', '<b>')) });
    expect(inside.shown).toHaveLength(1);
  });

  test('tells findings of one line by what their messages name, not by figures or by what is expected', () => {
    const at = (message: string) => findingIn('---\n', { start: 0, end: 3, message });
    const scope = scopeOf({ 'e.md': '---\n' });
    const { added } = applyBaseline(
      [at('The key `a` is missing.'), at('`b` has `3`; expected `4`.')],
      [],
      scope,
    );
    const { shown } = applyBaseline(
      [at('The key `c` is missing.'), at('`b` has now `12`; expected `5` or `6`.')],
      added,
      scope,
    );
    expect(shown.map(({ message }) => message)).toEqual(['The key `c` is missing.']);
  });
});

const line = fc.constantFrom(
  'A <b>.',
  'B <b>.',
  'C.',
  '',
  '## H',
  '## I',
  ':::story',
  ':::',
  '```',
  '  - id: x',
);
const texts = fc.dictionary(
  fc.constantFrom('a.md', 'b.md', 'c.yaml'),
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
);

describe('whatever is changed', () => {
  test('every finding is shown or hidden, every entry is met, kept or gone, and none is counted twice', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const entries = baselineOf(before);
        const found = findingsIn(after);
        const { shown, hidden, kept, gone, added } = applyBaseline(found, entries, scopeOf(after));
        expect(shown.length + hidden.length).toBe(found.length);
        expect(kept.length + gone.length).toBe(entries.length);
        expect(added).toHaveLength(shown.length);
        // Written down and applied again, it hides just the same.
        const again = applyBaseline(found, read(printBaseline(kept)), scopeOf(after));
        expect(again.shown).toEqual(shown);
        expect(again.gone).toEqual([]);
        const complete = applyBaseline(found, read(printBaseline([...kept, ...added])), scopeOf(after));
        expect(complete.shown).toEqual([]);
      }),
    );
  });
});

describe('a baseline file', () => {
  const schema = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../schemas/lint-baseline.schema.json', import.meta.url)), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ allErrors: true }).compile(schema);

  test('has a finding on each line, sorted, as its schema says', () => {
    const text = printBaseline(baselineOf({ b: A, a: `${'long '.repeat(50)}\u202E <b>` }).toReversed());
    const lines = text.trimEnd().split('\n');
    for (const each of lines) expect(validate(JSON.parse(each)), each).toBe(true);
    expect(lines.slice(1)).toEqual(lines.slice(1).toSorted());
    expect(lines).toHaveLength(6);
    expect(Math.max(...lines.map((each) => each.length))).toBeLessThan(200);
    expect(text).not.toContain('\u202E');
  });

  test('can be merged line by line, in any order and with lines on both sides', () => {
    const [head = '', ...lines] = printBaseline(baselineOf({ a: A }))
      .trimEnd()
      .split('\n');
    const merged = [...lines.toReversed(), head, ''].join('\r\n');
    expect(applyBaseline(findingsIn({ a: A }), read(merged), scopeOf({ a: A })).shown).toEqual([]);
  });

  test('hides what its sound lines hold where others are damaged', () => {
    const [head = '', first = '', ...others] = printBaseline(baselineOf({ a: A })).split('\n');
    const damaged = [head, '<<<<<<< mine', first.slice(0, 30), '=======', ...others].join('\n');
    const { entries, faults } = parseBaseline({ text: damaged, defects: [] });
    expect(entries).toHaveLength(3);
    expect(faults.map(({ span }) => damaged.slice(span.start, span.end))).toEqual([
      '<<<<<<< mine',
      first.slice(0, 30),
      '=======',
    ]);
  });

  test('of anything at all is read without breaking', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { span } of parseBaseline({ text, defects: [] }).faults)
          expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
    const values = fc.json({ maxDepth: 2 }).map((text) => text.replaceAll('\n', ' '));
    fc.assert(fc.property(values, (text) => void parseBaseline({ text, defects: [] })));
  });
});
