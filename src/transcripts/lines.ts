import { graphemeLength, graphemes } from './graphemes.ts';

/** What stands between two places where a line may break. `length` counts characters as a reader does. */
export interface Word {
  readonly text: string;
  readonly length: number;
  /** Whether it follows the word before it without a space. */
  readonly glued: boolean;
}

/** The words of a text; one longer than a line is cut between characters, never inside one. */
export function wordsOf(text: string, lineLength: number, glued = false): readonly Word[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word, index) => {
      const joins = glued && index === 0;
      const length = graphemeLength(word);
      return length <= lineLength ? [{ text: word, length, glued: joins }] : cut(word, lineLength, joins);
    });
}

function cut(word: string, lineLength: number, glued: boolean): readonly Word[] {
  const characters = graphemes(word);
  const count = Math.ceil(characters.length / lineLength);
  return Array.from({ length: count }, (_, index) => {
    const piece = characters.slice(index * lineLength, (index + 1) * lineLength);
    return { text: piece.join(''), length: piece.length, glued: glued || index > 0 };
  });
}

/** Words put together again. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`)).join('');
}

/** How many characters `textOf` gives. */
export function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { length, glued }, index) => sum + length + (glued || index === 0 ? 0 : 1), 0);
}

/** How many words from `from` on fit into so many lines, filled one after the other. */
export function countFitting(
  words: readonly Word[],
  from: number,
  lineLength: number,
  lines: number,
): number {
  let [line, room, count] = [0, 0, 0];
  for (; from + count < words.length; count++) {
    const { length, glued } = words[from + count] as Word;
    const needed = length + (glued ? 0 : 1);
    if (count > 0 && needed <= room) room -= needed;
    else if (++line > lines) break;
    else room = lineLength - length;
  }
  return count;
}

/** Lines filled one after the other, and then made as even as can be without more of them. */
export function wrap(words: readonly Word[], lineLength: number): readonly string[] {
  const full = fill(words, lineLength);
  const widest = Math.max(0, ...words.map(({ length }) => length));
  for (let width = Math.max(widest, Math.ceil(lengthOf(words) / full.length)); width < lineLength; width++) {
    const lines = fill(words, width);
    if (lines.length <= full.length) return lines;
  }
  return full;
}

function fill(words: readonly Word[], lineLength: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = Math.max(1, countFitting(words, at, lineLength, 1));
    lines.push(textOf(words.slice(at, at + count)));
    at += count;
  }
  return lines;
}
