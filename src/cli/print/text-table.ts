import { type Cell, cellsOf } from './cells.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Takes what the others leave, and is cut where that is not enough. At most one column does. */
  readonly flexible?: true;
  /** Goes where the lines would be wider than the terminal, those with the smallest number first. */
  readonly gives?: number;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** How the whole line is painted; it must not change its width. */
  readonly paint?: ((line: string) => string) | undefined;
  /** A line beneath it, indented to the second column. */
  readonly below?: string | undefined;
  /** How the line beneath is painted. */
  readonly paintBelow?: ((line: string) => string) | undefined;
}

const GAP = 2;
/** A flexible column stays readable down to this, even where the line then is wider than the terminal. */
const LEAST = 16;

/** How many columns of the terminal some text takes. */
export function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** Rows beneath a head, in columns that are as wide as what they hold, and no wider together than `width`. */
export function printTable(
  columns: readonly Column[],
  rows: readonly TableRow[],
  width: number,
): readonly string[] {
  const widths = columnWidths(columns, rows, width);
  const isTooWide = widths.reduce((sum, each) => sum + each + GAP, -GAP) > width;
  const next = isTooWide ? firstToGo(columns) : undefined;
  if (next !== undefined) {
    const without = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, at) => at !== next);
    const narrower = rows.map((row) => ({ ...row, cells: without(row.cells) }));
    return printTable(without(columns), narrower, width);
  }
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => fit(cell, widths[at] ?? 0, columns[at]?.align))
      .join(' '.repeat(GAP))
      .trimEnd();
  const indent = ' '.repeat((widths[0] ?? 0) + GAP);
  return [
    line(columns.map(({ head }) => head)),
    ...rows.flatMap(({ cells, below, paint = asIs, paintBelow = asIs }) => [
      paint(line(cells)),
      ...(below === undefined
        ? []
        : [paintBelow(`${indent}${cut(below, Math.max(LEAST, width - indent.length))}`)]),
    ]),
  ];
}

function asIs(text: string): string {
  return text;
}

/** Index of the column that goes first. */
function firstToGo(columns: readonly Column[]): number | undefined {
  const order = columns.flatMap(({ gives }) => gives ?? []).toSorted((a, b) => a - b);
  const at = columns.findIndex(({ gives }) => gives !== undefined && gives === order[0]);
  return at < 0 ? undefined : at;
}

/** How wide each column is. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly TableRow[],
  width: number,
): readonly number[] {
  const natural = columns.map(({ head }, at) =>
    Math.max(widthOf(head), ...rows.map(({ cells }) => widthOf(cells[at] ?? ''))),
  );
  const flexible = columns.findIndex((column) => column.flexible);
  if (flexible < 0) return natural;
  const others = natural.reduce((sum, each, at) => sum + (at === flexible ? 0 : each + GAP), 0);
  return natural.map((each, at) =>
    at === flexible ? Math.min(each, Math.max(LEAST, width - others)) : each,
  );
}

function fit(text: string, width: number, align: Column['align'] = 'left'): string {
  const shown = cut(text, width);
  const blanks = ' '.repeat(Math.max(0, width - widthOf(shown)));
  return align === 'right' ? `${blanks}${shown}` : `${shown}${blanks}`;
}

/** Text that a terminal draws in at most `width` columns, with `…` where something is missing. */
export function cut(text: string, width: number): string {
  const cells = cellsOf(text.replace(/\s+/g, ' ').trim());
  if (total(cells) <= width) return cells.map(({ shown }) => shown).join('');
  let used = 0;
  const kept = cells.filter((cell) => (used += cell.width) <= width - 1);
  return `${kept
    .map(({ shown }) => shown)
    .join('')
    .trimEnd()}…`;
}

function total(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
