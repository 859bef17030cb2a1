import { looksLikeDefinition } from './cue-line.ts';
import { INK } from './ink.ts';
import type { Line } from './lines.ts';

/** `2019. That was` is a sentence: no list begins with a number of four digits. */
const YEAR_SENTENCE = /^[ \t]{0,3}\d{4,9}([.)])(?=[ \t])/;
/** `__init__` is a name: bold of a single word is written with asterisks. */
const DUNDER = /(?<![\w\\`])__[A-Za-z]\w{0,60}?__(?!\w)/g;

/** There are no headings by underlines; one that is masked is text to every parser. */
const UNDERLINE = /^ {0,3}=+[ \t]*$/;

/** Adds the offsets of a line of prose whose character is text, though Markdown would read it as markup; `ink` is how the line begins. */
export function addInert({ text, start }: Line, ink: number, inert: number[]): void {
  const year = isDigit(ink) ? YEAR_SENTENCE.exec(text) : null;
  if (year) inert.push(start + year[0].length - 1);
  if (looksLikeDefinition(text)) inert.push(start + text.indexOf('['));
  for (const match of text.includes('__') ? text.matchAll(DUNDER) : []) {
    const at = start + match.index;
    const end = at + match[0].length;
    inert.push(at, at + 1, end - 2, end - 1);
  }
  if (ink === INK.equals && UNDERLINE.test(text)) inert.push(start + text.indexOf('='));
  for (let at = text.indexOf('\\**'); at >= 0; at = text.indexOf('\\**', at + 3)) inert.push(start + at + 2);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
