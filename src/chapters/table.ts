import { type Cell, parseDelimited, plainCell } from '../notation/delimited.ts';

export { writeTable } from '../notation/delimited.ts';

/** A row by its columns' names in lower case, and where it begins. */
export interface TableRow {
  readonly at: number;
  /** Cells in their order, for tables whose columns are named in the user's language. */
  readonly cells: readonly string[];
  /** The cell's text without the apostrophe that guards it from spreadsheets; empty where the row has none. */
  cell(...columns: readonly string[]): string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table whose first row names its columns; `columns` names them where the first row already holds `isRow`. */
export function readTable(
  text: string,
  delimiter: string,
  {
    columns,
    isRow,
  }: { readonly columns?: readonly string[]; isRow?(first: readonly string[]): boolean } = {},
): Table {
  const rows = parseDelimited(text, delimiter);
  const first = rows[0]?.map(({ text: words }) => words.trim()) ?? [];
  const headless = columns !== undefined && isRow?.(first) === true;
  const names = headless ? columns : first.map((name) => name.toLowerCase());
  return { columns: names, rows: rows.slice(headless ? 0 : 1).map((row) => tableRow(row, names)) };
}

function tableRow(row: readonly Cell[], names: readonly string[]): TableRow {
  const cells = row.map(({ text }) => plainCell(text).trim());
  return {
    at: row[0]?.at ?? 0,
    cells,
    cell(...columns) {
      const index = names.findIndex((name) => columns.includes(name));
      return cells[index] ?? '';
    },
  };
}

/** The names in the first line of a table, in lower case: what formats tell their own tables by. */
export function headerOf(text: string, delimiter: string): readonly string[] {
  return (firstRowsOf(text, delimiter)[0] ?? []).map((name) => name.toLowerCase());
}

/** The cells of the first two lines of a table. */
export function firstRowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const lines = text
    .slice(0, 4_000)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/, 2);
  return lines.map(
    (line) => parseDelimited(line.slice(0, 1_000), delimiter)[0]?.map((cell) => cell.text.trim()) ?? [],
  );
}

/** What parts the cells of a table that was written by a spreadsheet in one country or another. */
export function delimiterOf(text: string): string {
  return [',', ';', '\t'].find((one) => headerOf(text, one).length > 1) ?? ',';
}

/** `M:SS.mmm`, from one hour on `H:MM:SS.mmm`, as audio editors write times. */
export function formatEditorTime(ms: number): string {
  const [seconds, rest] = [Math.floor(ms / 1_000), String(ms % 1_000).padStart(3, '0')];
  const minutes = Math.floor(seconds / 60);
  const tail = `${String(seconds % 60).padStart(2, '0')}.${rest}`;
  return minutes < 60
    ? `${minutes}:${tail}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${tail}`;
}
