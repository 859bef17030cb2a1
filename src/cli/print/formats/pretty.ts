import pico from 'picocolors';
import { counted } from '../../../index.ts';
import { collapse, type Shown } from '../collapse.ts';
import { printPretty } from '../pretty.ts';
import type { Report, ReportFormat } from '../report.ts';
import { countFindings, summarise } from '../summary.ts';

/** Findings for people, each with its line, and their number at the end. */
export const format = {
  name: 'pretty',
  description: 'for people, with the lines the findings stand on',
  print(report) {
    const { diagnostics, showsAll } = report;
    const shown = showsAll === true ? diagnostics.map((finding) => ({ finding })) : collapse(diagnostics);
    const findings = shown.map((each) => draw(each, report));
    const found = summarise(countFindings(diagnostics));
    const last = found === '' ? cleanSentence(report) : `${found}${fixSentence(report)}`;
    const often = shown.length < diagnostics.length ? mostOften(report) : '';
    return `${findings.join('')}${often}${last}\n${baselineSentences(report)}`;
  },
} as const satisfies ReportFormat;

function draw(shown: Shown, report: Report): string {
  if ('finding' in shown) return printPretty(shown.finding, report);
  const { more, rule } = shown;
  const { dim } = pico.createColors(report.colour);
  return `${dim(`  … and ${more.length} more of ${rule} in this file: --all shows them`)}

`;
}

const MOST_RULES = 8;

/** Where very much is found: the rules that find most, so that a show knows where to begin. */
function mostOften({ diagnostics }: Report): string {
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const sorted = [...counts]
    .toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, MOST_RULES);
  const width = String(sorted[0]?.[1] ?? 0).length;
  return `Most often:\n${sorted.map(([rule, count]) => `  ${String(count).padStart(width)}  ${rule}\n`).join('')}\n`;
}

function fixSentence({ diagnostics }: Report): string {
  const fixable = diagnostics.filter(({ fixes }) => fixes !== undefined).length;
  return fixable === 0 ? '' : `; --fix can mend ${fixable} of them`;
}

function cleanSentence({ episodes, unreported }: Report): string {
  const found = unreported > 0 ? 'No errors' : 'Nothing found';
  if (episodes.length === 0) return `${found}.`;
  return `${found} in ${counted(episodes.length, 'episode')}.`;
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
