import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/cli/print/formats/index.ts';
import type { Report } from '../../../src/cli/print/report.ts';
import { expectGoldens } from '../../support/goldens.ts';
import { reportOf, reportOn } from '../../support/reports.ts';
import { episodePath, showWith } from '../../support/show.ts';

const GOLDENS = fileURLToPath(new URL('./reports', import.meta.url));
const ENDINGS: Readonly<Record<string, string>> = {
  pretty: 'txt',
  compact: 'txt',
  json: 'json',
  sarif: 'json',
  junit: 'xml',
  github: 'txt',
  checkstyle: 'xml',
  markdown: 'md',
};

const named = (name: string) => FORMATS.find((format) => format.name === name);

/** The first of two episodes has an error, two warnings and a hint. */
async function sample(): Promise<Report> {
  let made = 0;
  const root = showWith(2, (text) => {
    made++;
    const wrong = '\n```pyhton caption="a" caption="b"\nprint(1)\n```\n\nzero\u200Bwidth | <b> 50%\n';
    return made === 1 ? `${text}${wrong}` : text;
  });
  const report = await reportOn(root);
  // The rules' own words have tests of their own.
  return { ...report, rules: report.rules.filter(({ name }) => name === 'fence-language') };
}

test('every format prints a small show as a person has read it', async () => {
  const report = await sample();
  const files = FORMATS.map((format) => [`${format.name}.${ENDINGS[format.name]}`, format.print(report)]);
  await expectGoldens(GOLDENS, Object.fromEntries(files) as Record<string, string>);
});

test('no format names a folder of this machine, and each prints the same twice', async () => {
  const [first, second] = [await sample(), await sample()];
  for (const format of FORMATS) {
    const text = format.print(first);
    expect(text, format.name).toContain(episodePath(1));
    expect(text, format.name).not.toMatch(/[/\\](?:tmp|home|root|work)[/\\]|coldopen-cli-/i);
    expect(format.print(second)).toBe(text);
  }
});

test.each([
  ['compact', ''],
  ['github', ''],
  ['checkstyle', '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n</checkstyle>\n'],
  ['markdown', '## Cold Open: nothing found\n\nChecked 1 episode.\n'],
  ['pretty', 'Nothing found in 1 episode.\n'],
])('%s of a sound show', async (name, printed) => {
  const report = { ...(await reportOf([])), episodes: [episodePath(1)] };
  expect(named(name)?.print(report)).toBe(printed);
});

test('names are one word, once each, and each says what it is for', () => {
  const names = FORMATS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, description } of FORMATS) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(description).not.toBe('');
  }
  expect(names.map((name) => join(GOLDENS, `${name}.${ENDINGS[name]}`)).length).toBe(
    Object.keys(ENDINGS).length,
  );
});
