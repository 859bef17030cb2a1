import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Inline, Text } from '../model/index.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const LINE_END = /[\r\n]/;
const REFERENCE = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([0-9A-Za-z]{1,31}));/;

/**
 * Finds each character of a text node's value again in the source, and cuts it into nodes that are source text
 * to the letter: one a line, with escapes and character references on their own (CommonMark 0.31, 2.4 and 2.5).
 *
 * `parsed` is what the parser saw, `original` what the author wrote: of equal length, different only where
 * structure was masked. `base` is added to every offset.
 */
export function alignText(
  value: string,
  parsed: string,
  original: string,
  start: number,
  end: number,
  base: number,
): Inline[] {
  // Most of what people write is one line without escapes: then the value is the source.
  if (value.length === end - start && !LINE_END.test(value) && parsed.startsWith(value, start))
    return [text(original.slice(start, end), base + start, base + end)];
  const found: Inline[] = [];
  let at = start;
  let seen = 0;
  let from = start;
  const flush = (to: number) => {
    if (to > from) found.push(text(original.slice(from, to), base + from, base + to));
  };
  let beginsLine = true;
  while (seen < value.length && at < end) {
    if (beginsLine) {
      beginsLine = false;
      const length = verbatimLength(value, seen, parsed, at);
      if (length > 0 && at + length <= end) {
        at += length;
        seen += length;
        continue;
      }
    }
    const char = parsed.charAt(at);
    const wanted = value.charAt(seen);
    const special =
      char === '\\'
        ? escapeAt(parsed, at, wanted)
        : char === '&'
          ? referenceAt(parsed, at, value, seen)
          : undefined;
    if (special) {
      flush(at);
      const length = special.source;
      found.push(text(special.value, base + at, base + at + length));
      at += length;
      seen += special.value.length;
      from = at;
    } else if (wanted === '\n' || wanted === '\r') {
      const trimmed = at - trailingSpace(parsed, from, at);
      flush(trimmed);
      const next = lineBreak(parsed, at, end);
      found.push({ type: 'break', hard: false, span: { start: base + trimmed, end: base + next } });
      seen += wanted === '\r' && value.charAt(seen + 1) === '\n' ? 2 : 1;
      at = skipPrefix(parsed, next, end, value.charAt(seen));
      from = at;
      beginsLine = true;
    } else if (char === wanted || char === '\0') {
      at++;
      seen++;
    } else if (/[ \t]/.test(char)) {
      flush(at);
      at++;
      from = at;
    } else break;
  }
  flush(seen < value.length ? end : at);
  return found;
}

/** The length of a line of the value where it stands in the source as it is, with nothing in it to be decoded: most do. */
function verbatimLength(value: string, seen: number, parsed: string, at: number): number {
  const line = lineAt(value, seen);
  return MARKS.test(line) || !parsed.startsWith(line, at) ? 0 : line.length;
}

/** What begins an escape or a reference, and what a parser replaces. */
// oxlint-disable-next-line no-control-regex -- CommonMark 0.31, section 2.3
const MARKS = /[\\&\0]/;

function lineAt(value: string, from: number): string {
  let end = from;
  for (; end < value.length; end++) {
    const code = value.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) break;
  }
  return value.slice(from, end);
}

function text(value: string, start: number, end: number): Text {
  return { type: 'text', value, span: { start, end } };
}

function escapeAt(parsed: string, at: number, wanted: string) {
  const next = parsed.charAt(at + 1);
  return next === wanted && PUNCTUATION.test(next) ? { source: 2, value: next } : undefined;
}

function referenceAt(parsed: string, at: number, value: string, seen: number) {
  const match = REFERENCE.exec(parsed.slice(at, at + 40));
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const decoded = name === undefined ? fromCode(hex, decimal) : decodeNamedCharacterReference(name);
  if (decoded === false || !value.startsWith(decoded, seen)) return undefined;
  return { source: whole.length, value: decoded };
}

/** What a numeric reference stands for; the parser turns forbidden ones into U+FFFD. */
function fromCode(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const forbidden =
    code === 0 || code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff) || isControl(code);
  return forbidden ? '\uFFFD' : String.fromCodePoint(code);
}

function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 13) || (code > 126 && code < 160);
}

function trailingSpace(parsed: string, from: number, at: number): number {
  let count = 0;
  while (at - count > from && /[ \t]/.test(parsed.charAt(at - count - 1))) count++;
  return count;
}

/** The offset behind the line's end, spaces before it included. */
function lineBreak(parsed: string, at: number, end: number): number {
  let next = at;
  while (next < end && /[ \t]/.test(parsed.charAt(next))) next++;
  if (parsed.startsWith('\r\n', next)) return next + 2;
  return Math.min(end, next + 1);
}

/** Goes past what stands before the text of a continued line: indentation and the markers of quotes. */
function skipPrefix(parsed: string, at: number, end: number, wanted: string): number {
  let next = at;
  while (next < end && parsed.charAt(next) !== wanted && /[ \t>]/.test(parsed.charAt(next))) next++;
  return next;
}
