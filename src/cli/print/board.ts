import pico from 'picocolors';
import { type Board, type BoardRow, type BoardSeries, type BoardTotals, counted } from '../../index.ts';
import { harmless } from './cells.ts';
import { type Column, cut, printTable, type TableRow } from './text-table.ts';

export interface BoardPrint {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Colours = ReturnType<typeof pico.createColors>;

const HEADS = {
  number: { head: 'No.', align: 'right' },
  title: { head: 'Title', flexible: true },
  status: { head: 'Status' },
  format: { head: 'Format' },
  planned: { head: 'Planned', align: 'right' },
  written: { head: 'Written', align: 'right' },
  gates: { head: 'Gates' },
  findings: { head: 'Findings' },
  next: { head: 'Next' },
} as const satisfies Record<string, Column>;

/** From here on a line has room for format and next step; else they stand on a line of their own. */
const WIDE = 124;

/** The production board for people: a table for each series, with its sums, and the sums of all. */
export function printBoard(board: Board, { colour, width }: BoardPrint): string {
  const colours = pico.createColors(colour);
  const blocks = board.series.map((series) => printSeries(series, colours, width));
  if (blocks.length === 0) return 'No episode is of that kind.\n';
  const sums = [colours.bold(harmless(board.title)), ...describe(board.totals).map((line) => `  ${line}`)];
  // The sums of one series are those of all that is shown.
  return `${[...blocks, ...(blocks.length > 1 ? [sums.join('\n')] : [])].join('\n\n')}\n`;
}

function printSeries({ number, title, rows, totals }: BoardSeries, colours: Colours, width: number): string {
  const wide = width >= WIDE;
  const columns: readonly (keyof typeof HEADS)[] = wide
    ? ['number', 'title', 'status', 'format', 'planned', 'written', 'gates', 'findings', 'next']
    : ['number', 'title', 'status', 'planned', 'written', 'gates', 'findings'];
  const lines = printTable(
    columns.map((key) => HEADS[key]),
    rows.map((row): TableRow => {
      const cells = cellsOfRow(row);
      return {
        cells: columns.map((key) => cells[key]),
        paint: painter(row, colours),
        below: wide ? undefined : `${cells.format === '-' ? '' : `${cells.format}: `}${cells.next}`,
      };
    }),
    width,
  );
  const [head = '', ...body] = lines;
  const name = `${number === undefined ? '' : `${number}. `}${title}`;
  return [
    colours.bold(cut(name, width)),
    colours.dim(head),
    ...body,
    ...describe(totals).map((line) => colours.dim(line)),
  ].join('\n');
}

function cellsOfRow(row: BoardRow): Record<keyof typeof HEADS, string> {
  const { number, to, kind, episodes, title, status, format, plannedMs, writtenMs, gates, findings, next } =
    row;
  const found = [
    findings.errors > 0 ? `${findings.errors} E` : '',
    findings.warnings > 0 ? `${findings.warnings} W` : '',
  ];
  return {
    number:
      number === undefined ? '?' : kind === 'sketch' && to !== number ? `${number}-${to}` : String(number),
    title: kind === 'sketch' ? `${title} (${episodes} sketched)` : title,
    status,
    format: format ?? '-',
    planned: minutes(plannedMs),
    written: minutes(writtenMs),
    gates: gates.required.length === 0 ? '-' : `${gates.signed.length}/${gates.required.length}`,
    findings: found.join(' ').trim() || '-',
    next: next.text,
  };
}

function painter({ status, findings }: BoardRow, colours: Colours): (line: string) => string {
  if (findings.errors > 0) return colours.red;
  if (status === 'published' || status === 'recorded') return colours.green;
  if (status === 'review') return colours.cyan;
  return status === 'draft' ? colours.yellow : (line) => line;
}

function describe({
  episodes,
  byStatus,
  plannedMs,
  writtenMs,
  gates,
  findings,
}: BoardTotals): readonly string[] {
  const statuses = Object.entries(byStatus).flatMap(([status, count]) =>
    count > 0 ? [`${count} ${status}`] : [],
  );
  const counts = [
    ...(gates.required > 0 ? [`${gates.signed} of ${gates.required} gates signed`] : []),
    ...(findings.errors > 0 ? [counted(findings.errors, 'error')] : []),
    ...(findings.warnings > 0 ? [counted(findings.warnings, 'warning')] : []),
  ];
  return [
    `${counted(episodes, 'episode')}: ${statuses.join(', ')}`,
    `${minutes(plannedMs)} min planned, ${minutes(writtenMs)} min written${counts.length > 0 ? `; ${counts.join(', ')}` : ''}`,
  ];
}

function minutes(ms: number | undefined): string {
  return ms === undefined ? '-' : String(Math.round(ms / 60_000));
}
