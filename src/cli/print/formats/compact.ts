import { harmless } from '../cells.ts';
import { plain } from '../plain.ts';
import type { ReportFormat } from '../report.ts';

/** One line a finding, as compilers print them: `path:line:column: severity: message [rule]`. Nothing where nothing was found. */
export const format = {
  name: 'compact',
  description: 'one line a finding, as compilers print them',
  print: ({ diagnostics, shownPath }) =>
    diagnostics
      .map(({ path, range: { start }, severity, message, rule }) => {
        const place = `${harmless(shownPath(path))}:${start.line}:${start.column}`;
        return `${place}: ${severity}: ${plain(message)} [${rule}]\n`;
      })
      .join(''),
} as const satisfies ReportFormat;
