import type { Block } from '../guide.ts';
import type { Flow } from './flow.ts';
import { clustersOf, type Piece, splitByFont } from './fonts.ts';
import type { Glyphs } from './glyphs.ts';
import { breakLines, type Line } from './lines.ts';
import { COLORS, type Item } from './page.ts';
import { STYLES } from './styles.ts';

const PADDING = 8;
const TAB_COLUMNS = 4;
/** What a line that did not fit goes on with: set in, so that it cannot be taken for a new one. */
const CONTINUATION_INDENT = 16;

/** Code on a light panel that goes on over pages; its lines keep every space, long ones wrap. */
export function layCode(block: Extract<Block, { type: 'code' }>, flow: Flow): void {
  const style = STYLES.code;
  flow.gap(10);
  flow.need(style.leading * 3 + PADDING * 2);
  const { left, width } = flow;
  const paint = (top: number, bottom: number): Item[] => [
    { type: 'rect', x: left, y: top, width, height: bottom - top, fill: COLORS.panel, radius: 3 },
  ];
  flow.panel(PADDING, paint, () =>
    flow.inset(10, 10, () => {
      if (block.note !== undefined && block.note !== '')
        flow.lines(
          breakLines([{ type: 'text', text: block.note }], STYLES.codeNote, flow.width, flow.fonts),
          STYLES.codeNote,
        );
      for (const line of block.text.split('\n')) layCodeLine(expandTabs(line), flow);
    }),
  );
  flow.gap(10);
}

function layCodeLine(text: string, flow: Flow): void {
  const style = STYLES.code;
  const rows = wrapped(splitByFont(text, 'mono', flow.fonts), flow);
  for (const [at, row] of rows.entries()) {
    flow.need(style.leading);
    flow.line(row, flow.left + (at === 0 ? 0 : CONTINUATION_INDENT), flow.y + style.size * 1.05);
    flow.y += style.leading;
  }
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let expanded = '';
  let column = 0;
  for (const cluster of clustersOf(line)) {
    const columns = cluster === '\t' ? TAB_COLUMNS - (column % TAB_COLUMNS) : 1;
    expanded += cluster === '\t' ? ' '.repeat(columns) : cluster;
    column += columns;
  }
  return expanded;
}

/** Rows of one line; an empty line is one row without anything. */
function wrapped(pieces: readonly Piece[], flow: Flow): readonly Line[] {
  const style = STYLES.code;
  const rows: Glyphs[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    let text = '';
    let textWidth = 0;
    const flush = (): void => {
      if (text !== '')
        rows
          .at(-1)
          ?.push({ ...piece, text, width: textWidth, size: style.size, rise: 0, color: style.color });
      used += textWidth;
      text = '';
      textWidth = 0;
    };
    for (const cluster of clustersOf(piece.text)) {
      const width = flow.fonts.width(piece.font, style.size, cluster) ?? 0;
      const room = flow.width - (rows.length > 1 ? CONTINUATION_INDENT : 0);
      if (used + textWidth + width > room && used + textWidth > 0) {
        flush();
        rows.push([]);
        used = 0;
      }
      text += cluster;
      textWidth += width;
    }
    flush();
  }
  return rows.map((glyphs) => ({ glyphs, width: 0, ascent: 0, descent: 0 }));
}
