import { singleLine } from '../notation/single-line.ts';

const LONGEST = 60;

/** A title inside a sentence: on one line, short, between quotation marks. */
export function quoted(title: string): string {
  const letters = [...singleLine(title)];
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('')}”`;
}
