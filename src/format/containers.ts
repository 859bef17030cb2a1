import {
  type Beat,
  type Edit,
  type Episode,
  type Span,
  walkBeats,
  walkParts,
  partsOf,
} from '../model/index.ts';
import { replacing } from '../tidy/index.ts';

const OPENER = /^(:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\{(.*?)\}?)?[ \t]*:*$/;

/** Container lines as `:::name{attributes}`, with a blank line before what opens and after what closes. */
export function containerEdits(text: string, episode: Episode, eol: string): readonly Edit[] {
  const parts = partsOf(episode);
  const commentEnds = new Set<number>();
  for (const part of walkParts(parts)) if (part.type === 'comment') commentEnds.add(part.span.end);
  const edits: Edit[] = [];
  // Where one container follows another, both ask for the same line.
  const blanks = new Set<number>();
  for (const beat of walkBeats(parts)) {
    edits.push(...openerEdits(text, beat));
    for (const at of [blankBefore(text, beat, commentEnds), blankAfter(text, beat)]) {
      if (at !== undefined) blanks.add(at);
    }
  }
  for (const at of blanks) edits.push({ span: { start: at, end: at }, text: eol });
  return edits;
}

function openerEdits(text: string, { openSpan }: Beat): readonly Edit[] {
  const match = OPENER.exec(text.slice(openSpan.start, openSpan.end).trimEnd());
  if (!match) return [];
  const [, colons = '', name = '', inner = ''] = match;
  return replacing(text, openSpan, `${colons}${name}${inner.trim() === '' ? '' : `{${inner.trim()}}`}`);
}

/** Where a blank line belongs before the opener: not after another opener, nor between it and a comment about it. */
function blankBefore(text: string, { openSpan }: Beat, commentEnds: ReadonlySet<number>): number | undefined {
  const start = lineStart(text, openSpan.start);
  const previous = lineBefore(text, start);
  if (!previous) return undefined;
  const line = text.slice(previous.start, previous.end);
  if (line.trim() === '' || isOpener(line)) return undefined;
  return commentEnds.has(previous.start + line.trimEnd().length) ? undefined : start;
}

/** Where a blank line belongs after the closer: not before another closer. */
function blankAfter(text: string, { closeSpan }: Beat): number | undefined {
  if (!closeSpan) return undefined;
  const next = nextLineStart(text, closeSpan.end);
  if (next === undefined) return undefined;
  const line = /^[^\r\n]*/.exec(text.slice(next, next + 10_000))?.[0] ?? '';
  return line.trim() === '' || /^ {0,3}:{3,}[ \t]*$/.test(line) ? undefined : next;
}

function isOpener(line: string): boolean {
  return /^ {0,3}:{3,}[ \t]*[A-Za-z]/.test(line);
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}

function lineBefore(text: string, start: number): Span | undefined {
  if (start === 0) return undefined;
  let end = start - 1;
  if (text.startsWith('\r\n', end - 1)) end--;
  return { start: lineStart(text, end), end };
}

function nextLineStart(text: string, offset: number): number | undefined {
  const rest = /^[ \t]*(\r\n|\n|\r)/.exec(text.slice(offset, offset + 1_000));
  return rest ? offset + rest[0].length : undefined;
}
