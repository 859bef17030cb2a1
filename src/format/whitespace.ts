import {
  type Edit,
  type Episode,
  type Span,
  walkBlocks,
  walkInlines,
  walkParts,
  partsOf,
} from '../model/index.ts';

/** No spaces at the ends of lines and one line ending at the end of the file; hard line breaks, code and formulas stay. */
export function whitespaceEdits(text: string, episode: Episode, eol: string): readonly Edit[] {
  const exact = exactSpans(episode);
  const bodyStart = episode.frontmatter.span.end;
  const last = finalLineEnding(text, bodyStart, eol);
  const lastStart = last[0]?.span.start ?? text.length;
  const edits: Edit[] = [...last];
  let index = 0;
  for (const match of text.slice(bodyStart).matchAll(/[ \t]+(?=[\r\n])/g)) {
    const start = bodyStart + match.index;
    const end = start + match[0].length;
    if (start >= lastStart) break;
    // A backslash before a line ending would become a hard break.
    if (text.charAt(start - 1) === '\\') continue;
    while ((exact[index]?.end ?? Number.POSITIVE_INFINITY) < start) index++;
    if ((exact[index]?.start ?? Number.POSITIVE_INFINITY) > end)
      edits.push({ span: { start, end }, text: '' });
  }
  return edits;
}

function finalLineEnding(text: string, bodyStart: number, eol: string): readonly Edit[] {
  const end = text.length - (/[\s]*$/.exec(text.slice(-10_000))?.[0].length ?? 0);
  if (end <= bodyStart || text.slice(end) === eol) return [];
  return [{ span: { start: end, end: text.length }, text: eol }];
}

/** What is copied as it stands, in order and merged: code, formulas, HTML, comments, hard breaks. */
function exactSpans(episode: Episode): readonly Span[] {
  const parts = partsOf(episode);
  const spans: Span[] = [];
  for (const part of walkParts(parts)) {
    if (part.type === 'comment' || part.type === 'unknown') spans.push(part.span);
  }
  for (const block of walkBlocks(parts)) {
    const isExact =
      block.type === 'figure'
        ? block.kind !== 'table' && block.kind !== 'image'
        : block.type === 'html-block';
    if (isExact) spans.push(block.span);
  }
  for (const inline of walkInlines(parts)) {
    const isExact =
      inline.type === 'inline-code' ||
      inline.type === 'inline-math' ||
      inline.type === 'html' ||
      (inline.type === 'break' && inline.hard);
    if (isExact) spans.push(inline.span);
  }
  return merged(spans);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
