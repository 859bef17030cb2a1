import type { Range } from '../../index.ts';
import { type Cell, cellsOf } from './cells.ts';

/** A line of a file around the place of a finding. */
export interface FrameLine {
  /** From 1; absent for the sign that lines were left out. */
  readonly number?: number;
  readonly text: string;
  /** Carets beneath it, indented to their place; absent for lines that only stand around. */
  readonly underline?: string;
}

/** A span over more lines than this is shown by its first and last one. */
const MOST_LINES = 3;

/**
 * The lines that a range touches, with carets beneath it, and the line above. No line is wider than `width` columns:
 * what does not fit is cut, with `…` where something is missing.
 */
export function frameOf(text: string, { start, end }: Range, width: number): readonly FrameLine[] {
  const from = start.offset - (start.column - 1);
  // A range that ends where a line begins does not touch that line.
  const lastLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const frame: FrameLine[] = [];
  const above = lineBefore(text, from);
  if (above !== undefined && above.trim() !== '')
    frame.push({ number: start.line - 1, text: drawLine(above, 0, 0, width).text });
  let at = from;
  for (let number = start.line; number <= lastLine; number++) {
    const line = lineAt(text, at);
    const inner = number > start.line && number < lastLine && lastLine - start.line + 1 > MOST_LINES;
    if (!inner) frame.push({ number, ...drawLine(line, start.offset - at, end.offset - at, width) });
    else if (number === start.line + 1) frame.push({ text: '…' });
    at = nextLine(text, at + line.length);
  }
  return frame;
}

/** One line with the stretch from `start` to `end` (offsets into it, which may lie outside) underlined. */
function drawLine(
  line: string,
  start: number,
  end: number,
  width: number,
): { text: string; underline: string } {
  const first = Math.min(Math.max(0, start), line.length);
  const last = Math.min(Math.max(first, end), line.length);
  // No more than this can be seen; a line of millions of characters costs no more than a short one.
  const sliceStart = characterStart(line, Math.max(0, first - 4 * width));
  const cells = cellsOf(line.slice(sliceStart, characterStart(line, first + 8 * width)));
  const shown = windowOf(cells, first - sliceStart, last - sliceStart, width - 2);
  const left = shown.from > 0 || sliceStart > 0 ? '…' : '';
  const right = shown.to < cells.length || sliceStart + 12 * width < line.length ? '…' : '';
  const visible = cells.slice(shown.from, shown.to);
  const before = visible.filter((cell) => cell.end <= first - sliceStart && cell.start < first - sliceStart);
  const marked = visible.filter((cell) => cell.end > first - sliceStart && cell.start < last - sliceStart);
  return {
    text: `${left}${visible.map((cell) => cell.shown).join('')}${right}`.trimEnd(),
    underline: ' '.repeat(left.length + sum(before)) + '^'.repeat(Math.max(1, sum(marked))),
  };
}

/** Which cells fit: all, or those around the marked ones, with the larger share of the room after their beginning. */
function windowOf(
  cells: readonly Cell[],
  start: number,
  end: number,
  room: number,
): { from: number; to: number } {
  if (sum(cells) <= room) return { from: 0, to: cells.length };
  const found = cells.findIndex((cell) => cell.end > start);
  const target = found < 0 ? cells.length : found;
  const wanted = sum(cells.filter((cell) => cell.start >= start && cell.start < end));
  const lead = Math.max(Math.floor(room / 4), Math.floor((room - wanted) / 2));
  let from = target;
  for (let used = 0; from > 0 && used + (cells[from - 1]?.width ?? 0) <= lead; from--)
    used += cells[from - 1]?.width ?? 0;
  let to = from;
  for (let used = 0; to < cells.length && used + (cells[to]?.width ?? 0) <= room; to++)
    used += cells[to]?.width ?? 0;
  return { from, to };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.width, 0);
}

/** An offset that does not cut a surrogate pair in two. */
function characterStart(line: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(offset)) ? offset - 1 : offset;
}

function lineAt(text: string, start: number): string {
  const rest = /[\r\n]/g;
  rest.lastIndex = start;
  return text.slice(start, rest.exec(text)?.index ?? text.length);
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function lineBefore(text: string, start: number): string | undefined {
  if (start === 0) return undefined;
  let end = start - 1;
  if (text.charAt(end) === '\n' && text.charAt(end - 1) === '\r') end--;
  if (end === 0) return '';
  // A lone \r is looked for behind the last \n only: in most files there is none, up to their very beginning.
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return line.slice(line.lastIndexOf('\r') + 1);
}
