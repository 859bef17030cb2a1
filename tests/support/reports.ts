import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Report } from '../../src/cli/print/report.ts';
import { fingerprintsOf } from '../../src/lint/index.ts';
import { checkShow } from '../../src/check/index.ts';
import { type Diagnostic, describeRules, filesByPath, lineStarts, rangeOf } from '../../src/index.ts';
import { hostileText } from './hostile-text.ts';

/** What a check of a show on the disk found. */
export async function reportOn(root: string): Promise<Report> {
  const { diagnostics, episodes, files } = await checkShow({ root });
  const byPath = filesByPath(files);
  const textOf = (path: string) => byPath.get(path)?.text;
  return {
    ...(await bareReport()),
    diagnostics,
    episodes: episodes.map(({ file }) => file.path),
    textOf,
    fingerprintsOf: (found) => fingerprintsOf(found, textOf),
  };
}

/** A report of these findings in one text that stands at every path. */
export async function reportOf(diagnostics: readonly Diagnostic[], text = ''): Promise<Report> {
  return {
    ...(await bareReport()),
    diagnostics,
    textOf: () => text,
    fingerprintsOf: (found) => fingerprintsOf(found, () => text),
  };
}

async function bareReport(): Promise<Report> {
  return {
    diagnostics: [],
    fingerprintsOf: () => [],
    rules: await describeRules(),
    episodes: [],
    textOf: () => undefined,
    shownPath: (path) => path,
    unreported: 0,
    repositoryPath: (path) => `show/${path}`,
    colour: false,
    width: 80,
  };
}

/** A finding about a stretch of a text. */
export function findingIn(
  text: string,
  found: { start: number; end: number } & Partial<Diagnostic>,
): Diagnostic {
  const { start, end, ...rest } = found;
  const span = { start, end };
  const range = rangeOf(lineStarts(text), span);
  return { rule: 'raw-html', severity: 'warning', message: 'M.', path: 'e.md', span, range, ...rest };
}

const MARKS = [
  '::',
  '%',
  '%0A',
  '::error::x',
  ',',
  '|',
  '`',
  ']]>',
  '{0}',
  '[a](1)',
  '@name',
  'www.a.b',
  '</details>',
];

const text = fc
  .array(fc.oneof(hostileText, fc.constantFrom(...MARKS)), { maxLength: 4 })
  .map((parts) => parts.join(''));

/** Findings whose messages and paths are anything at all, in a text that is anything at all. */
export const hostileFindings: fc.Arbitrary<{ text: string; diagnostics: readonly Diagnostic[] }> = text.chain(
  (source) => {
    const span = fc
      .tuple(fc.nat(source.length), fc.nat(source.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const path = text.map((name) => `e/${name.replace(/[/\\\0]/g, '')}.md`);
    const finding = fc
      .record({
        at: span,
        fix: span,
        path,
        message: text.map((words) => `M${words}.`),
        hint: fc.option(text, { nil: undefined }),
        severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const),
        rule: fc.constantFrom('raw-html', 'fence-language', 'not-a-rule', 'house/no-jargon'),
      })
      .map(({ at, fix, ...rest }) => {
        const range = rangeOf(lineStarts(source), at);
        const related = [{ path: rest.path, span: at, range, message: rest.message }];
        const fixes = [{ description: rest.message, edits: [{ span: fix, text: rest.message }] }];
        return findingIn(source, { ...at, ...rest, related, fixes, suggestions: fixes });
      });
    return fc
      .array(finding, { maxLength: 5 })
      .map((diagnostics) => ({ text: source, diagnostics: diagnostics }));
  },
);

/** A file of a folder of its own with this content. */
export function temporaryFile(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'coldopen-report-')), name);
  writeFileSync(path, content);
  return path;
}
