import { singleLine } from '../../notation/single-line.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { RIGHT_TO_LEFT } from '../../notation/right-to-left.ts';

type Value = string | number | undefined;

/** An element with escaped attributes; `children` is markup already. Numbers are rounded to a hundredth. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, children = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${plainText(String(shortened(value)))}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** A line of text; `size` is in user units. */
export function label(text: string, attributes: Readonly<Record<string, Value>>, size = TEXT_SIZE): string {
  return element('text', { ...attributes, 'font-size': size }, plainText(text));
}

/** A text as markup: on one line, nothing in it a tag. */
export function plainText(text: string): string {
  return escapeMarkup(singleLine(text));
}

/** What a pointer sees over an element, and a reader of the source. */
export function tooltip(text: string): string {
  return `<title>${plainText(text)}</title>`;
}

export const TEXT_SIZE = 12;

/** Roughly how wide a text is in a sans-serif font: exact enough to decide whether it fits, without any font. */
export function textWidth(text: string, size = TEXT_SIZE): number {
  let units = 0;
  for (const char of text) units += char === '\u200f' ? 0 : charWidth(char);
  return units * size;
}

function charWidth(char: string): number {
  if (/[ijltfrI.,:;'’|!()[\]]/.test(char)) return 0.33;
  if (/[mwMW@%—…]/.test(char)) return 0.9;
  if (/[\p{Lu}\d+−–]/u.test(char)) return 0.65;
  const code = char.codePointAt(0) ?? 0;
  const isWide = (code >= 0x1100 && code <= 0x11ff) || code >= 0x2e80;
  return isWide ? 1.05 : 0.55;
}

/** The text, cut with an ellipsis where it is wider than `width`. */
export function fitted(text: string, width: number, size = TEXT_SIZE): string {
  const line = singleLine(text);
  if (textWidth(line, size) <= width) return line;
  let used = textWidth('…', size);
  let kept = '';
  for (const char of line) {
    used += textWidth(char, size);
    if (used > width) break;
    kept += char;
  }
  const cut = kept.trimEnd();
  // In a line that runs left to right, the mark brings the ellipsis to where right-to-left words end.
  return RIGHT_TO_LEFT.test(cut.slice(-1)) ? `${cut}…\u200f` : `${cut}…`;
}

/** The first of several wordings that fits; undefined where none does. */
export function firstFitting(
  wordings: readonly string[],
  width: number,
  size = TEXT_SIZE,
): string | undefined {
  return wordings.find((wording) => textWidth(wording, size) <= width);
}

function shortened(value: Value): Value {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
