import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse } from '../../../src/cli/print/collapse.ts';
import { format } from '../../../src/cli/print/formats/pretty.ts';
import { FORMATS } from '../../../src/cli/print/formats/index.ts';
import { wrap } from '../../../src/cli/print/wrap.ts';
import { findingIn, reportOf } from '../../support/reports.ts';

const TEXT = 'x '.repeat(100);
const many = (count: number, rule = 'raw-html', path = 'e.md') =>
  Array.from({ length: count }, (_, index) =>
    findingIn(TEXT, { start: 2 * index, end: 2 * index + 1, rule, path, message: `No ${index}.` }),
  );

describe('wrap', () => {
  test('breaks at spaces only, and indents what follows', () => {
    expect(wrap('one two three four', { width: 12, indent: 2 })).toBe('one two\n  three four');
    expect(wrap('https://a.very.long/address is here', { width: 12, indent: 2 })).toBe(
      'https://a.very.long/address\n  is here',
    );
    expect(wrap('世界世界 世界', { width: 12, indent: 2 })).toBe('世界世界\n  世界');
  });

  test('loses nothing, and no line but one of a single word is too wide', () => {
    const words = fc.array(fc.stringMatching(/^[a-z`.]{1,14}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (list, width) => {
        const text = list.join(' ');
        const lines = wrap(text, { width, indent: 3 }).split('\n');
        expect(lines.map((line, index) => (index === 0 ? line : line.slice(3))).join(' ')).toBe(text);
        for (const line of lines)
          expect(line.trim().length <= width - 3 || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });
});

describe('collapse', () => {
  test('leaves few findings of a rule that has very many in a file, and counts the others in their place', () => {
    const shown = collapse([...many(100), ...many(2, 'cue-syntax')]);
    expect(shown.map((each) => ('finding' in each ? each.finding.rule : each.more.length))).toEqual([
      'raw-html',
      'raw-html',
      'raw-html',
      97,
      'cue-syntax',
      'cue-syntax',
    ]);
  });

  test.each([5, 1])('leaves %i alone', (count) => {
    expect(collapse(many(count))).toHaveLength(count);
  });

  test('counts each file by itself', () => {
    const all = [...many(4), ...many(4, 'raw-html', 'f.md')];
    expect(collapse(all)).toHaveLength(8);
  });
});

describe('lint --format pretty', () => {
  test('says how much more there is, and what is found most often', async () => {
    const report = await reportOf([...many(100), ...many(2, 'cue-syntax')], TEXT);
    const printed = format.print(report);
    expect(printed).toContain('… and 97 more of raw-html in this file: --all shows them\n');
    expect(printed).toContain('Most often:\n  100  raw-html\n    2  cue-syntax\n\n102 warnings in 1 file\n');
    const all = format.print({ ...report, showsAll: true });
    expect(all).toContain('No 99.');
    expect(all).not.toContain('Most often');
  });

  test.each(FORMATS.map(({ name, print }) => [name, print] as const).filter(([name]) => name !== 'pretty'))(
    '%s names every finding',
    async (_, print) => {
      const report = await reportOf(many(100), TEXT);
      for (const finding of report.diagnostics) expect(print(report)).toContain(finding.message.slice(0, -1));
      expect(print({ ...report, showsAll: true })).toBe(print(report));
    },
  );

  test('offers suggestions and says what --fix can do', async () => {
    const change = (text: string) => ({
      description: `Write ${text}`,
      edits: [{ span: { start: 0, end: 1 }, text }],
    });
    const found = findingIn(TEXT, { start: 0, end: 1, suggestions: [change('a'), change('b')] });
    const mended = findingIn(TEXT, { start: 2, end: 3, fixes: [change('c')] });
    const printed = format.print(await reportOf([found, mended], TEXT));
    expect(printed).toContain('\n  try:  Write a\n        Write b\n');
    expect(printed).not.toContain('Write c');
    expect(printed).toContain('2 warnings in 1 file; --fix can mend 1 of them\n');
  });

  test('breaks sentences on a terminal only', async () => {
    const message = `${'word '.repeat(30)}end.`;
    const report = { ...(await reportOf([findingIn(TEXT, { start: 0, end: 1, message })], TEXT)), width: 60 };
    expect(format.print(report)).toContain(message);
    const lines = format.print({ ...report, wraps: true }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    const path = `${'long/'.repeat(9)}e.md`;
    const far = { ...(await reportOf([findingIn(TEXT, { start: 0, end: 1, path })], TEXT)), width: 60 };
    expect(format.print({ ...far, wraps: true })).toContain(`${path}:1:1\n  warning  raw-html\n`);
    expect(format.print(far)).toContain(`${path}:1:1  warning  raw-html\n`);
  });

  test('names what the baseline hides, and what of it is gone', async () => {
    const report = await reportOf([], TEXT);
    expect(format.print({ ...report, baseline: { hidden: many(3), gone: 1 } })).toBe(
      'Nothing found.\n3 findings more in the baseline: --no-baseline shows them.\n1 finding of the baseline is mended: --write-baseline drops it.\n',
    );
    expect(format.print({ ...report, baseline: { hidden: [], gone: 0 } })).toBe('Nothing found.\n');
  });
});
