import type { CodeFigure, DiagramFigure, MathFigure, Span } from '../model/index.ts';

/**
 * Where a stretch of a figure's text stands in the file. The text has other line endings than the file, and lines of a
 * fence in a list or a quote have something before them.
 */
export function spanInFigure(
  source: string,
  { text, contentSpan }: Pick<CodeFigure | DiagramFigure | MathFigure, 'text' | 'contentSpan'>,
  { start, end }: Span,
): Span {
  const from = placeOf(source, text, contentSpan, start);
  return { start: from, end: Math.max(from, placeOf(source, text, contentSpan, end)) };
}

function placeOf(source: string, text: string, { start, end }: Span, offset: number): number {
  const row = countLines(text, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  let at = start;
  for (let lines = 0; lines < row && at < end; lines++) at = nextLine(source, at, end);
  const raw = /^[^\r\n]*/.exec(source.slice(at, end))?.[0] ?? '';
  // Tabs before the text may have become spaces; what follows them has its length all the same.
  const before = raw.length - line.length;
  return Math.min(end, at + Math.min(raw.length, Math.max(0, before + offset - lineStart)));
}

function nextLine(source: string, at: number, end: number): number {
  const found = /\r\n?|\n/g;
  found.lastIndex = at;
  return found.exec(source) ? Math.min(end, found.lastIndex) : end;
}

function countLines(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
