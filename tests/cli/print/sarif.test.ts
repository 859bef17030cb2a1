import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/cli/print/formats/sarif.ts';
import { RULES } from '../../../src/lint/index.ts';
import type { Report } from '../../../src/cli/print/report.ts';
import { findingIn, hostileFindings, reportOf } from '../../support/reports.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions?: readonly { readonly kind: string }[];
  readonly fixes?: readonly {
    readonly properties: { readonly isSafe: boolean };
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../fixtures/reports/sarif.schema.json', import.meta.url)), 'utf8'),
) as object;
/** Of the standard, what is written here: narrower than the official schema, which allows very much. */
const validate = new Ajv2020({ allErrors: true }).compile<Log>(schema);
const validateOfficial = officialValidator();

/** The schema of the standard's committee. It is of JSON Schema's draft 4, which for all that it uses is draft 7 with another name. */
function officialValidator() {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const {
    id: _id,
    $schema: draft,
    ...official
  } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  expect(draft).toContain('draft-04');
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat(
    'uri-reference',
    (text) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) && URL.canParse(text, 'a://b/'),
  );
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(official);
}

function read(report: Report): Log['runs'][0] {
  const log: unknown = JSON.parse(format.print(report));
  if (!validateOfficial(log)) throw new Error(JSON.stringify(validateOfficial.errors));
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors));
  return log.runs[0];
}

/** Where a region begins and ends in a text, counted as the specification counts. */
function offsets(text: string, { startLine, startColumn, endLine, endColumn }: Region) {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const at = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1;
  return { start: at(startLine, startColumn), end: at(endLine, endColumn) };
}

const prints = async (text: string, words: readonly string[]) => {
  let from = 0;
  const diagnostics = words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return findingIn(text, { start, end: from });
  });
  const { results } = read(await reportOf(diagnostics, text));
  return results.map((result) => result.partialFingerprints['coldopenFinding/v1']);
};

describe('lint --format sarif', () => {
  test('describes every rule, and results point at theirs', async () => {
    const { tool, results } = read(await reportOf([findingIn('a', { start: 0, end: 1 })], 'a'));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ name }) => name));
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.id).toBe('raw-html');
  });

  test('columns are UTF-16 code units, and paths are URIs', async () => {
    const text = '🎙️ <b>\n';
    const found = findingIn(text, { start: 4, end: 7, path: 'ä b/100%#?:1.md' });
    const { physicalLocation } = read(await reportOf([found], text)).results[0]?.locations[0] ?? {};
    expect(physicalLocation).toMatchObject({
      artifactLocation: { uri: 'show/%C3%A4%20b/100%25%23%3F%3A1.md' },
      region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 8 },
    });
  });

  test('words in a message become neither links nor placeholders', async () => {
    const found = findingIn('', { start: 0, end: 0, message: 'See [a](https://a.b), [b] and {0} {id=x}.' });
    expect(read(await reportOf([found])).results[0]?.message.text).toBe(
      'See \\[a](https://a.b), [b] and {{0}} {id=x}.',
    );
  });

  test('whatever messages, paths and texts are, the log is valid and leads to the places', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFindings, async ({ text, diagnostics }) => {
        const { results } = read(await reportOf(diagnostics, text));
        expect(results).toHaveLength(diagnostics.length);
        for (const [index, { locations, fixes }] of results.entries()) {
          const found = diagnostics[index];
          const { artifactLocation, region } = locations[0].physicalLocation;
          expect(offsets(text, region)).toEqual(found?.span);
          const path = `show/${found?.path}`.replace(/\p{Surrogate}/gu, '\uFFFD');
          expect(decodeURIComponent(artifactLocation.uri)).toBe(path);
          expect(fixes?.map(({ properties }) => properties.isSafe)).toEqual([true, false]);
          const [replacement] = fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
          const edit = found?.fixes?.[0]?.edits[0];
          expect(replacement && offsets(text, replacement.deletedRegion)).toEqual(edit?.span);
          expect(replacement?.insertedContent.text).toBe(edit?.text);
        }
      }),
    );
  });

  test('tells what the baseline holds from what is new, with the fingerprints of a run without one', async () => {
    const text = 'An <b>.\n\nAn <b>.\n';
    const [first, second] = [findingIn(text, { start: 3, end: 6 }), findingIn(text, { start: 12, end: 15 })];
    const plain = read(await reportOf([first, second], text)).results;
    const report = await reportOf([second], text);
    const { results } = read({ ...report, baseline: { hidden: [first], gone: 0 } });
    expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new']);
    expect(results.map(({ suppressions }) => suppressions?.[0]?.kind)).toEqual(['external', undefined]);
    expect(results.map((result) => result.partialFingerprints)).toEqual(
      plain.map((result) => result.partialFingerprints),
    );
    expect(plain[0]).not.toHaveProperty('baselineState');
  });

  test.each([
    ['a level nobody knows', '"level": "warning"', '"level": "hint"'],
    ['a line from 0', '"startLine": 1', '"startLine": 0'],
    ['a path that is no URI', '"uri": "show/', '"uri": "my show/'],
    ['a property nobody knows', '"ruleId"', '"rule"'],
    ['another version', '"version": "2.1.0"', '"version": "2.2.0"'],
  ])('the official schema refuses %s', async (_, right, wrong) => {
    const printed = format.print(await reportOf([findingIn('a', { start: 0, end: 1 })], 'a'));
    expect(printed).toContain(right);
    expect(validateOfficial(JSON.parse(printed.replace(right, wrong)))).toBe(false);
  });

  test.each([
    ['an absolute path', '"uri": "show/', '"uri": "/show/'],
    ['a path with a space', '"uri": "show/', '"uri": "my show/'],
    ['a level nobody knows', '"level": "warning"', '"level": "hint"'],
    ['a column from 0', '"startColumn": 1', '"startColumn": 0'],
    ['a property nobody knows', '"ruleId"', '"rule"'],
  ])('the schema of this test refuses %s', async (_, right, wrong) => {
    const printed = format.print(await reportOf([findingIn('a', { start: 0, end: 1 })], 'a'));
    expect(validate(JSON.parse(printed))).toBe(true);
    expect(printed).toContain(right);
    expect(validate(JSON.parse(printed.replace(right, wrong)))).toBe(false);
  });
});

describe('fingerprints', () => {
  const TEXT = '# T\n\n## One\n\nWe said <b> here.\n\n## Two\n\nWe said <b> here.\n\nTwice <b> and <b>.\n';

  test('tell findings apart', async () => {
    const all = await prints(TEXT, ['<b>', '<b>', '<b>', '<b>']);
    expect(new Set(all).size).toBe(4);
    expect(all[3]?.split(':')).toEqual([all[2]?.split(':')[0], '2']);
  });

  test('stay when lines move, are indented or spaced otherwise, and when others come and go', async () => {
    const all = await prints(TEXT, ['<b>', '<b>', '<b>', '<b>']);
    const moved = TEXT.replace('## One\n', '\n## One\n\nNew.\n\n```md\n## No heading\n```\n')
      .replace('Twice <b> ', '  Twice  <b>\t')
      .replaceAll('\n', '\r\n');
    expect(await prints(moved, ['<b>', '<b>', '<b>', '<b>'])).toEqual(all);
    const without = TEXT.replace('## One\n\nWe said <b> here.', '## One\n\nNothing.');
    expect(await prints(without, ['<b>', '<b>', '<b>'])).toEqual(all.slice(1));
  });

  test('change when the line does, or its heading', async () => {
    const [first] = await prints(TEXT, ['<b>']);
    expect(await prints(TEXT.replace('We said', 'We say'), ['<b>'])).not.toContain(first);
    expect(await prints(TEXT.replace('## One', '## Uno'), ['<b>'])).not.toContain(first);
  });
});
