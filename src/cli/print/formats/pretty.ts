import { printPretty } from '../pretty.ts';
import type { Report, ReportFormat } from '../report.ts';
import { counted, countFindings, summarise } from '../summary.ts';

/** Findings for people, each with its line, and their number at the end. */
export const format = {
  name: 'pretty',
  description: 'for people, with the lines the findings stand on',
  print(report) {
    const findings = report.diagnostics.map((diagnostic) => printPretty(diagnostic, report));
    const found = summarise(countFindings(report.diagnostics));
    return `${findings.join('')}${found === '' ? cleanSentence(report) : found}\n${baselineSentences(report)}`;
  },
} as const satisfies ReportFormat;

function cleanSentence({ episodes, unreported }: Report): string {
  const found = unreported > 0 ? 'No errors' : 'Nothing found';
  if (episodes.length === 0) return `${found}.`;
  return `${found} in ${episodes.length} ${episodes.length === 1 ? 'episode' : 'episodes'}.`;
}

function baselineSentences({ baseline }: Report): string {
  if (!baseline) return '';
  const { hidden, gone } = baseline;
  const lines = [
    ...(hidden.length > 0
      ? [`${counted(hidden.length, 'finding')} more in the baseline: --no-baseline shows them.`]
      : []),
    ...(gone > 0
      ? [
          `${counted(gone, 'finding')} of the baseline ${gone === 1 ? 'is' : 'are'} mended: --write-baseline drops ${gone === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
