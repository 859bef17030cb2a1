import type { Diagnostic, Severity } from '../../../index.ts';
import { sentenceOf } from '../plain.ts';
import type { Report, ReportFormat } from '../report.ts';

/** Workflow commands of GitHub Actions, which put each finding on its line of a pull request. */
export const format = {
  name: 'github',
  description: 'annotations of GitHub Actions',
  print: (report) => report.diagnostics.map((diagnostic) => command(diagnostic, report)).join(''),
} as const satisfies ReportFormat;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

function command(diagnostic: Diagnostic, { repositoryPath }: Report): string {
  const { start, end } = diagnostic.range;
  const properties = {
    file: repositoryPath(diagnostic.path),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns for an annotation of one line only.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `coldopen: ${diagnostic.rule}`,
  };
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[diagnostic.severity]} ${pairs.join(',')}::${data(sentenceOf(diagnostic))}\n`;
}

/** What stands behind the last `::`, as actions/toolkit (packages/core/src/command.ts) escapes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property, escaped in the same place's way. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
