import type { Diagnostic, Severity } from '../../../index.ts';
import { groupByFile } from '../by-file.ts';
import { attributes, XML_DECLARATION } from '../markup.ts';
import { sentenceOf } from '../plain.ts';
import type { ReportFormat } from '../report.ts';

/** The XML of Checkstyle, which many review tools and build servers read. */
export const format = {
  name: 'checkstyle',
  description: 'the XML of Checkstyle, for review tools and build servers',
  print({ diagnostics, repositoryPath }) {
    const files = groupByFile(diagnostics).map(
      ([path, found]) =>
        `  <file${attributes({ name: repositoryPath(path) })}>\n${found.map(entry).join('')}  </file>\n`,
    );
    return `${XML_DECLARATION}<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
  },
} as const satisfies ReportFormat;

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'info' };

function entry(diagnostic: Diagnostic): string {
  const { line, column } = diagnostic.range.start;
  const severity = SEVERITIES[diagnostic.severity];
  const source = `coldopen.${diagnostic.rule}`;
  return `    <error${attributes({ line, column, severity, message: sentenceOf(diagnostic), source })}/>\n`;
}
