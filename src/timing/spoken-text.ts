import type { Figure, Inline, ListItem, ProseBlock } from '../model/index.ts';
import { speakTex } from '../notation/tex-speech.ts';

/** What is said of a piece of prose, on one line, and in how many paragraphs and list items. */
export interface SpokenText {
  readonly text: string;
  readonly paragraphs: number;
}

/**
 * The words of a block as a host reads them, in order: lists and quotes included, links by their text, formulas in
 * words. Citations, footnotes, comments, tags, headings, and figures that nobody reads are dropped. Where a block
 * ends without punctuation a full stop is put, so that list items do not run together.
 */
export function spokenText(block: ProseBlock): SpokenText {
  const pieces: string[] = [];
  collect(block, pieces);
  return joinPieces(pieces);
}

/** What is said of a figure: its `say`, or, where it is marked `spoken`, its own words; else nothing. */
export function figureText(figure: Figure): SpokenText {
  const pieces = figure.say !== undefined ? [tidy(figure.say)] : figure.spoken ? readAloud(figure) : [];
  return joinPieces(pieces);
}

function collect(block: ProseBlock, pieces: string[]): void {
  switch (block.type) {
    case 'paragraph':
      pieces.push(tidy(spokenInlines(block.children)));
      break;
    case 'quote':
      for (const child of block.blocks) collect(child, pieces);
      break;
    case 'list':
      for (const item of block.items) collectItem(item, pieces);
      break;
    case 'figure':
      pieces.push(figureText(block).text);
      break;
    default:
  }
}

function collectItem(item: ListItem, pieces: string[]): void {
  for (const block of item.blocks) collect(block, pieces);
}

function spokenInlines(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if ('children' in inline) text += spokenInlines(inline.children);
    else if (inline.type === 'text' || inline.type === 'inline-code') text += inline.value;
    else if (inline.type === 'inline-math') text += speakTex(inline.value);
    else if (inline.type === 'break') text += ' ';
  }
  return text;
}

function readAloud(figure: Figure): string[] {
  switch (figure.kind) {
    case 'math':
      return [tidy(speakTex(figure.text))];
    case 'table':
      return figure.rows.map((row) => tidy(row.cells.map((cell) => spokenInlines(cell.children)).join(', ')));
    case 'image':
      return [tidy(figure.alt)];
    default:
      return figure.text.split('\n').map(tidy);
  }
}

/** White space other than single blanks, or a blank before a mark: what dropped citations leave behind. */
const UNTIDY = /[^\S ]| [ .,;:!?…]/;

function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?…](?: |$))/g, '')
    .trim();
}

function joinPieces(pieces: readonly string[]): SpokenText {
  let text = '';
  let paragraphs = 0;
  for (const piece of pieces) {
    if (piece === '') continue;
    if (paragraphs > 0) text += isPunctuated(text) ? ' ' : '. ';
    text += piece;
    paragraphs++;
  }
  return { text, paragraphs };
}

const MARKS = new Set('.,;:!?…—–。！？、');
const CLOSERS = new Set('"\'”’)]');

/** Whether a text ends with a mark, quotes and brackets behind it aside. */
function isPunctuated(text: string): boolean {
  let last = text.length - 1;
  while (CLOSERS.has(text.charAt(last))) last--;
  return MARKS.has(text.charAt(last));
}
