import { COLORS } from '../study-guide/layout/page.ts';
import { inReadingOrder, LEFT, LOOKS, type Paper, WIDTH } from './paper.ts';

/** A column of a table; shares of all columns add up to its width. */
export interface Column {
  readonly head: string;
  readonly share: number;
  readonly right?: true;
}

const GAP = 8;

/** Puts a table on the paper. Its head is said again on every page that it reaches. */
export function putTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const heads = columns.map(({ head }) => head);
  const table = paper.document.struct('Table');
  paper.root.add(table);
  paper.need(60);
  putRow(paper, table, columns, 'TH', heads);
  for (const cells of rows) {
    if (paper.need(heightOf(paper, columns, cells))) putRow(paper, table, columns, 'TH', heads);
    putRow(paper, table, columns, 'TD', cells);
  }
  table.end();
  paper.y += 6;
}

function putRow(
  paper: Paper,
  table: PDFKit.PDFStructureElement,
  columns: readonly Column[],
  tag: 'TH' | 'TD',
  cells: readonly string[],
): void {
  const row = paper.document.struct('TR');
  table.add(row);
  const top = paper.y;
  let x = LEFT;
  for (const [at, { share, right }] of columns.entries()) {
    const text = cells[at] ?? '';
    const width = share * WIDTH - GAP;
    const lines = paper.lines(text, LOOKS[tag], width);
    const left = x;
    const draw = () => paper.drawLines(lines, LOOKS[tag], left, top, right ? width : undefined);
    paper.add(row, tag, draw, inReadingOrder(text));
    x += share * WIDTH;
  }
  row.end();
  paper.y += heightOf(paper, columns, cells);
  putRule(paper, paper.y - 3);
}

function heightOf(paper: Paper, columns: readonly Column[], cells: readonly string[]): number {
  const lines = columns.map(
    ({ share }, at) => paper.lines(cells[at] ?? '', LOOKS.TH, share * WIDTH - GAP).length,
  );
  return Math.max(1, ...lines) * LOOKS.TD.leading + 6;
}

/** A line that nobody needs to hear of. */
function putRule({ document }: Paper, y: number): void {
  document.markContent('Artifact', { type: 'Layout' });
  document
    .lineWidth(0.5)
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .stroke(COLORS.rule);
  document.endMarkedContent();
}
