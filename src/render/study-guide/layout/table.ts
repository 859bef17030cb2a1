import type { Run, TableBlock } from '../guide.ts';
import type { Flow } from './flow.ts';
import type { TextStyle } from './glyphs.ts';
import { breakLines, type Line } from './lines.ts';
import { naturalWidths } from './words.ts';
import { COLORS } from './page.ts';
import { STYLES } from './styles.ts';

const PADDING_X = 5;
const PADDING_Y = 3.5;
/** A column narrower than this breaks its words; the table is then shown as a list of its rows. */
const NARROWEST = 34;

/** A table whose header is repeated on every page that it reaches. */
export function layTable(table: TableBlock, flow: Flow): void {
  const [header = [], ...body] = table.rows;
  const columns = Math.max(1, ...table.rows.map((row) => row.length));
  flow.gap(10);
  if (flow.width / columns < NARROWEST) return layRecords(header, body, flow);
  const widths = columnWidths(table, columns, flow);
  const head = cellsOf(header, widths, STYLES.cellHead, flow);
  const headHeight = rowHeight(head, STYLES.cellHead);
  const layHead = (): void => {
    layRow(head, widths, table, STYLES.cellHead, flow);
    flow.put({ type: 'line', ...edge(flow, flow.y), color: COLORS.soft, width: 0.9 });
  };
  flow.need(headHeight + STYLES.cell.leading * 2 + PADDING_Y * 2);
  layHead();
  for (const row of body) {
    let rest: readonly Cell[] | undefined = cellsOf(row, widths, STYLES.cell, flow);
    while (rest !== undefined) {
      const room = Math.floor((flow.bottom - flow.y - PADDING_Y * 2) / STYLES.cell.leading);
      const tallest = Math.max(1, ...rest.map((cell) => cell.length));
      const wholePage = Math.floor((flow.bottom - 84 - headHeight - PADDING_Y * 2) / STYLES.cell.leading);
      if (flow.y + rowHeight(rest, STYLES.cell) <= flow.bottom) {
        layRow(rest, widths, table, STYLES.cell, flow);
        flow.put({ type: 'line', ...edge(flow, flow.y), color: COLORS.rule, width: 0.5 });
        rest = undefined;
      } else if (tallest > wholePage && room >= 3) {
        layRow(
          rest.map((cell) => cell.slice(0, room)),
          widths,
          table,
          STYLES.cell,
          flow,
        );
        rest = rest.map((cell) => cell.slice(room));
        flow.nextPage();
        layHead();
      } else {
        flow.nextPage();
        layHead();
      }
    }
  }
  flow.gap(12);
}

type Cell = readonly Line[];

function edge(flow: Flow, y: number): { x1: number; y1: number; x2: number; y2: number } {
  return { x1: flow.left, y1: y, x2: flow.left + flow.width, y2: y };
}

function cellsOf(
  row: readonly (readonly Run[])[],
  widths: readonly number[],
  style: TextStyle,
  flow: Flow,
): Cell[] {
  return widths.map((width, at) => breakLines(row[at] ?? [], style, width - PADDING_X * 2, flow.fonts));
}

function rowHeight(cells: readonly Cell[], style: TextStyle): number {
  const tallest = Math.max(
    style.leading,
    ...cells.map((cell) => cell.reduce((sum, line) => sum + cellLine(line, style), 0)),
  );
  return tallest + PADDING_Y * 2;
}

function cellLine(line: Line, style: TextStyle): number {
  return Math.max(style.leading, line.ascent + line.descent + 2);
}

function layRow(
  cells: readonly Cell[],
  widths: readonly number[],
  table: TableBlock,
  style: TextStyle,
  flow: Flow,
): void {
  const height = rowHeight(cells, style);
  let x = flow.left;
  for (const [at, cell] of cells.entries()) {
    const width = widths[at] ?? 0;
    let y = flow.y + PADDING_Y;
    for (const line of cell) {
      const lineHeight = cellLine(line, style);
      const slack = width - PADDING_X * 2 - line.width;
      const shift = table.align[at] === 'right' ? slack : table.align[at] === 'center' ? slack / 2 : 0;
      const extra = lineHeight - style.leading;
      flow.line(
        line,
        x + PADDING_X + shift,
        y + extra + (style.leading - style.size) / 2 + style.size * 0.82,
      );
      y += lineHeight;
    }
    x += width;
  }
  flow.y += height;
}

/** Each column as wide as its longest cell where they all fit, else what they need at least and a share of the rest. */
function columnWidths(table: TableBlock, columns: number, flow: Flow): readonly number[] {
  const least: number[] = Array.from({ length: columns }, () => NARROWEST);
  const best: number[] = Array.from({ length: columns }, () => NARROWEST);
  for (const [index, row] of table.rows.slice(0, 200).entries()) {
    const style = index === 0 ? STYLES.cellHead : STYLES.cell;
    for (const [at, runs] of row.entries()) {
      const { line, word } = naturalWidths(runs, style, flow.fonts);
      best[at] = Math.max(best[at] ?? 0, line + PADDING_X * 2 + 1);
      least[at] = Math.max(least[at] ?? 0, Math.min(word + PADDING_X * 2 + 1, flow.width / 3));
    }
  }
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  if (total(best) <= flow.width) {
    const spare = (flow.width - total(best)) / columns;
    return best.map((width) => width + spare);
  }
  const room = flow.width - total(least);
  if (room <= 0) return least.map((width) => (width * flow.width) / total(least));
  const wishes = best.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  return least.map((width, at) => width + (room * (wishes[at] ?? 0)) / (total(wishes) || 1));
}

/** Every row as lines of `name: value`, for tables with more columns than a page can hold. */
function layRecords(
  header: readonly (readonly Run[])[],
  body: readonly (readonly (readonly Run[])[])[],
  flow: Flow,
): void {
  for (const row of body.length === 0 ? [header] : body) {
    for (const [at, cell] of row.entries()) {
      const name = body.length === 0 ? [] : (header[at] ?? []);
      const label: readonly Run[] = name.length === 0 ? [] : [...name, { type: 'text', text: ': ' }];
      flow.lines(breakLines([...label, ...cell], STYLES.cell, flow.width, flow.fonts), STYLES.cell);
    }
    flow.gap(3);
    flow.need(4);
    flow.put({ type: 'line', ...edge(flow, flow.y), color: COLORS.rule, width: 0.5 });
    flow.gap(5);
  }
  flow.gap(12);
}
