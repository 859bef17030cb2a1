import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { format as checkstyle } from '../../../src/cli/print/formats/checkstyle.ts';
import { format as junit } from '../../../src/cli/print/formats/junit.ts';
import { plain, sentenceOf } from '../../../src/cli/print/plain.ts';
import { findingIn, hostileFindings, reportOf, temporaryFile } from '../../support/reports.ts';

const LISTS = new Set(['testsuite', 'testcase', 'file', 'error']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  htmlEntities: true,
  isArray: (name, _, __, isAttribute) => !isAttribute && LISTS.has(name),
});

interface Case {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly '#text': string };
  readonly skipped?: { readonly message: string };
}

interface JUnit {
  readonly testsuites: {
    readonly tests: string;
    readonly failures: string;
    readonly testsuite?: readonly {
      readonly name: string;
      readonly tests: string;
      readonly testcase: readonly Case[];
    }[];
  };
}

interface Checkstyle {
  readonly checkstyle: {
    readonly file?: readonly {
      readonly name: string;
      readonly error: readonly { readonly message: string; readonly line: string }[];
    }[];
  };
}

function parse<T>(xml: string): T {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml) as T;
}

/** What xmllint says of a document against a schema; empty where it is content. */
function complaints(xml: string, schema: string): string {
  const path = fileURLToPath(new URL(`../../fixtures/reports/${schema}.xsd`, import.meta.url));
  const file = temporaryFile('report.xml', xml);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', path, file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

/** XML cannot write these. */
const written = (path: string) =>
  // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
  `show/${path}`.replace(/[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');

const WRONG = [
  findingIn('a', {
    start: 0,
    end: 1,
    severity: 'error',
    message: 'No ]]> & <b> "x" \u0001.',
    path: 'a\n\t"<.md',
  }),
  findingIn('a', {
    start: 0,
    end: 1,
    severity: 'error',
    message: 'The same again.',
    hint: 'Go.',
    path: 'a\n\t"<.md',
  }),
  findingIn('a', { start: 0, end: 0, severity: 'hint', message: 'A hint.' }),
];

describe('lint --format junit', () => {
  test('errors fail, the rest is skipped, and a sound file passes', async () => {
    const report = { ...(await reportOf(WRONG, 'a')), episodes: ['z.md'] };
    const xml = junit.print(report);
    expect(complaints(xml, 'junit')).toBe('');
    // A reader that keeps the rules takes a bare line break for a space.
    expect(xml).toContain('file="show/a&#10;&#9;&quot;&lt;.md"');
    const { testsuites } = parse<JUnit>(xml);
    expect(testsuites).toMatchObject({ tests: '4', failures: '2' });
    const suites = testsuites.testsuite?.map(({ name, testcase }) => [
      name,
      testcase.map((one) => [one.name, one.failure?.message ?? one.skipped?.message]),
    ]);
    expect(suites).toEqual([
      [
        'show/a\n\t"<.md',
        [
          ['raw-html (1:1)', 'No ]]> & <b> "x" .'],
          ['raw-html (1:1) #2', 'The same again.'],
        ],
      ],
      ['show/e.md', [['raw-html (1:1)', 'hint: A hint.']]],
      ['show/z.md', [['lint', undefined]]],
    ]);
    expect(testsuites.testsuite?.[0]?.testcase[1]?.failure?.['#text']).toContain('hint: Go.');
  });

  test('whatever messages and paths are, a reader gets them back', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFindings, async ({ text, diagnostics }) => {
        const { testsuites } = parse<JUnit>(junit.print(await reportOf(diagnostics, text)));
        const cases = (testsuites.testsuite ?? []).flatMap(({ name, testcase }) =>
          testcase.map((one) => `${name} ${one.failure?.message ?? one.skipped?.message}`),
        );
        const expected = diagnostics.map((found) =>
          found.severity === 'error'
            ? `${written(found.path)} ${plain(found.message)}`
            : `${written(found.path)} ${found.severity}: ${sentenceOf(found)}`,
        );
        expect(cases.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

describe('lint --format checkstyle', () => {
  test('groups findings by file, in a form that its schema describes', async () => {
    const xml = checkstyle.print(await reportOf(WRONG, 'a'));
    expect(complaints(xml, 'checkstyle')).toBe('');
    const { file } = parse<Checkstyle>(xml).checkstyle;
    expect(file?.map(({ name, error }) => [name, error.length])).toEqual([
      ['show/a\n\t"<.md', 2],
      ['show/e.md', 1],
    ]);
  });

  test('whatever messages and paths are, a reader gets them back', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFindings, async ({ text, diagnostics }) => {
        const { file } = parse<Checkstyle>(checkstyle.print(await reportOf(diagnostics, text))).checkstyle;
        const read = (file ?? []).flatMap(({ name, error }) =>
          error.map(({ message, line }) => `${name} ${line} ${message}`),
        );
        const expected = diagnostics.map(
          (found) => `${written(found.path)} ${found.range.start.line} ${sentenceOf(found)}`,
        );
        expect(read.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

test('xmllint reads what is hostile as well, and its schemas refuse what is wrong', async () => {
  const samples = fc.sample(hostileFindings, { numRuns: 8, seed: 7 });
  for (const { text, diagnostics } of samples) {
    const report = await reportOf(diagnostics, text);
    expect(complaints(junit.print(report), 'junit')).toBe('');
    expect(complaints(checkstyle.print(report), 'checkstyle')).toBe('');
  }
  const report = await reportOf(WRONG, 'a');
  expect(complaints(junit.print(report).replace(' #2', ''), 'junit')).not.toBe('');
  expect(complaints(checkstyle.print(report).replace('"info"', '"hint"'), 'checkstyle')).not.toBe('');
});
