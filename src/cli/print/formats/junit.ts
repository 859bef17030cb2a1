import type { Diagnostic } from '../../../index.ts';
import { groupByFile } from '../by-file.ts';
import { attributes, content, XML_DECLARATION } from '../markup.ts';
import { plain, sentenceOf } from '../plain.ts';
import type { Report, ReportFormat } from '../report.ts';
import { countFindings } from '../summary.ts';

/**
 * A test report in the XML of JUnit: a suite for each file, a test for each finding. Errors are failures; warnings and
 * hints are skipped tests, which a build server shows without failing, as the exit code does.
 */
export const format = {
  name: 'junit',
  description: 'a test report in the XML of JUnit, for build servers',
  print(report) {
    const suites = groupByFile(report.diagnostics, report.episodes);
    const tests = suites.reduce((sum, [, found]) => sum + testsOf(found), 0);
    const { error } = countFindings(report.diagnostics);
    const totals = attributes({ name: 'coldopen lint', tests, failures: error, errors: 0 });
    const body = suites.map(([path, found]) => suite(path, found, report)).join('');
    return `${XML_DECLARATION}<testsuites${totals}>\n${body}</testsuites>\n`;
  },
} as const satisfies ReportFormat;

/** A file without findings is a test that passes. */
function testsOf(found: readonly Diagnostic[]): number {
  return Math.max(1, found.length);
}

function suite(path: string, found: readonly Diagnostic[], report: Report): string {
  const { error, warning, hint } = countFindings(found);
  const name = report.repositoryPath(path);
  const counts = { tests: testsOf(found), failures: error, errors: 0, skipped: warning + hint };
  const passed = `    <testcase${attributes({ name: 'lint', classname: name, file: name })}/>\n`;
  const names = new Map<string, number>();
  const cases = found.map((diagnostic) => testcase(diagnostic, name, names, report));
  const body = found.length === 0 ? passed : cases.join('');
  return `  <testsuite${attributes({ name, ...counts })}>\n${body}  </testsuite>\n`;
}

function testcase(diagnostic: Diagnostic, file: string, names: Map<string, number>, report: Report): string {
  const { rule, severity, range, message } = diagnostic;
  const { line, column } = range.start;
  const place = `${rule} (${line}:${column})`;
  // Build servers take two tests of one name for one.
  const count = (names.get(place) ?? 0) + 1;
  names.set(place, count);
  const name = count === 1 ? place : `${place} #${count}`;
  const outcome =
    severity === 'error'
      ? `<failure${attributes({ type: rule, message: plain(message) })}>${content(details(diagnostic, report))}</failure>`
      : `<skipped${attributes({ message: `${severity}: ${sentenceOf(diagnostic)}` })}/>`;
  return `    <testcase${attributes({ name, classname: file, file, line })}>${outcome}</testcase>\n`;
}

function details({ path, range, message, hint, related = [] }: Diagnostic, report: Report): string {
  const place = (file: string, { line, column }: { line: number; column: number }) =>
    `${report.repositoryPath(file)}:${line}:${column}`;
  return [
    `${place(path, range.start)}: ${plain(message)}`,
    ...(hint === undefined ? [] : [`hint: ${plain(hint)}`]),
    ...related.map((other) => `see ${place(other.path, other.range.start)}: ${plain(other.message)}`),
  ].join('\n');
}
