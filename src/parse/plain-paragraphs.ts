import type { Inline, Paragraph } from '../model/index.ts';

/** A stretch of a prose run, in offsets of the run's text. `plain`: one paragraph without any markup. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly plain: boolean;
}

/** Anything that could mean something to Markdown: inside a line, at a line's start, or at its end. */
const MARKUP =
  /[*_`[\]<&\\~$|@\0\uE000]|:\/\/|www\.|^[ \t]*(?:[-+=#>]|\d+[.)](?:[ \t]|$))|^(?: {4}|\t)|[ \t]$|\t/im;
/** HTML blocks that blank lines do not end (CommonMark 0.31, section 4.6, kinds 1 to 5): such a run is parsed whole. */
const RAW_HTML = /^ {0,3}<(?:pre|script|style|textarea|!|\?)/im;
const BLANK_LINES = /(?:\r\n|\r(?!\n)|\n)(?:[ \t]*(?:\r\n|\r(?!\n)|\n))+/g;

/**
 * Cuts a run at blank lines and tells which paragraphs need no Markdown parser, which is most of prose and costs
 * a hundred times less. A paragraph is plain only where it begins at the margin, so that it can belong to no list.
 */
export function plainStretches(run: string): readonly Stretch[] {
  if (run.includes('<') && RAW_HTML.test(run)) return [{ start: 0, end: run.length, plain: false }];
  const stretches: Stretch[] = [];
  const add = (start: number, end: number) => {
    const block = run.slice(start, end);
    const plain = /^\S/.test(block) && !MARKUP.test(block);
    const last = stretches.at(-1);
    if (!plain && last && !last.plain)
      stretches[stretches.length - 1] = { start: last.start, end, plain: false };
    else stretches.push({ start, end, plain });
  };
  let from = 0;
  for (const gap of run.matchAll(BLANK_LINES)) {
    if (gap.index > from) add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  if (from < run.length) add(from, run.length);
  return stretches;
}

/** What the Markdown parser would make of a paragraph without markup, for far less. */
export function plainParagraph(text: string, base: number): Paragraph {
  const children: Inline[] = [];
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    let start = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    const span = { start: base + start, end: base + end };
    const isEmpty = end === at;
    if (!isEmpty) children.push({ type: 'text', value: text.slice(start, end), span });
    at = Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
    if (!isEmpty && at > end)
      children.push({ type: 'break', hard: false, span: { start: base + end, end: base + at } });
  }
  return { type: 'paragraph', children, span: { start: base, end: base + text.length } };
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
