import { counted, type Diagnostic } from '../../../index.ts';
import { groupByFile } from '../by-file.ts';
import { plain, sentenceOf } from '../plain.ts';
import type { Report, ReportFormat } from '../report.ts';
import { countFindings, summarise } from '../summary.ts';

/** GitHub takes no comment longer than 65,536 characters. */
const LONGEST = 60_000;

/** GitHub Flavored Markdown for a comment on a pull request: a table of files, and each file's findings folded away. */
export const format = {
  name: 'markdown',
  description: 'a summary for a comment on a pull request',
  print(report) {
    const counts = countFindings(report.diagnostics);
    const checked = counted(report.episodes.length, 'episode');
    if (report.diagnostics.length === 0) return `## Cold Open: nothing found\n\nChecked ${checked}.\n`;
    const head = `## Cold Open: ${summarise(counts)}\n\nChecked ${checked}.\n`;
    const groups = groupByFile(report.diagnostics);
    const table = fitting(overview(groups, report), LONGEST / 2);
    const body = fitting(details(groups, report), LONGEST - head.length - table.text.length);
    const left = body.left === 0 ? '' : LEFT_OUT;
    return `${head}\n${table.text}${body.text}${left}`;
  },
} as const satisfies ReportFormat;

const LEFT_OUT = '\nThere are more findings than fit here: `coldopen lint` shows them all.\n';

type Groups = ReturnType<typeof groupByFile>;

/** Pieces that belong together: `before` is not written without the first of `rows`, and `after` closes what it opened. */
interface Block {
  readonly before: string;
  readonly rows: readonly string[];
  readonly after: string;
}

/** As many rows as fit into so many characters, in whole blocks of valid Markdown, and how many do not fit. */
function fitting(blocks: readonly Block[], room: number): { text: string; left: number } {
  let text = '';
  let left = 0;
  for (const { before, rows, after } of blocks) {
    let block = before;
    let count = 0;
    for (const row of rows) {
      if (text.length + block.length + row.length + after.length > room) break;
      block += row;
      count++;
    }
    if (count > 0) text += block + after;
    left += rows.length - count;
  }
  return { text, left };
}

function overview(groups: Groups, report: Report): readonly Block[] {
  const rows = groups.map(([path, found]) => {
    const { error, warning, hint } = countFindings(found);
    return `| ${code(report.repositoryPath(path))} | ${error} | ${warning} | ${hint} |\n`;
  });
  return [{ before: '| File | Errors | Warnings | Hints |\n|---|--:|--:|--:|\n', rows, after: '' }];
}

function details(groups: Groups, report: Report): readonly Block[] {
  return groups.map(([path, found]) => {
    const summary = `${code(report.repositoryPath(path))}: ${summarise(countFindings(found)).replace(/ in 1 file$/, '')}`;
    return {
      before: `\n<details>\n<summary>${summary}</summary>\n\n| Line | Severity | Rule | Finding |\n|--:|---|---|---|\n`,
      rows: found.map(row),
      after: '\n</details>\n',
    };
  });
}

function row(diagnostic: Diagnostic): string {
  const { range, severity, rule } = diagnostic;
  return `| ${range.start.line} | ${severity} | ${code(rule)} | ${prose(sentenceOf(diagnostic))} |\n`;
}

/** A message: what stands between backticks as code, the rest as text. */
function prose(sentence: string): string {
  const parts = sentence.split('`');
  // An odd backtick is no mark of code.
  const whole = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('`')];
  return whole.map((part, index) => (index % 2 === 1 ? code(part) : text(part))).join('');
}

function code(value: string): string {
  return value === '' ? '' : `<code>${text(plain(value))}</code>`;
}

/** Links and names are looked for in what is left when references are read, so that only an element keeps them apart. */
const GAP = '<!-- -->';

/** Text in which nothing is Markdown, HTML, a column of a table, a link, or calls somebody by name. */
function text(value: string): string {
  return value
    .replace(/[!-/:-@[-`{-~]/g, (sign) => (/[,.;?'"()%$+/-]/.test(sign) ? sign : `&#${sign.charCodeAt(0)};`))
    .replaceAll('&#64;', `&#64;${GAP}`)
    .replace(/&#58;(?=\/\/)/g, `&#58;${GAP}`)
    .replace(/www(?=\.)/gi, `$&${GAP}`);
}
