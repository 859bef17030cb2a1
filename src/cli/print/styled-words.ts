import { harmless } from './cells.ts';
import { widthOf } from './text-table.ts';

/** How a word is painted; it must not change its width. */
export type Paint = (text: string) => string;

/** A stretch of text in one style. */
export interface StyledText {
  readonly text: string;
  readonly paint?: Paint | undefined;
}

/** Lines of no more than `width` columns, broken at blanks only; a word that is longer stays whole. */
export function wrapStyled(texts: readonly StyledText[], width: number): readonly string[] {
  const lines: string[] = [];
  let line: StyledText[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(paintLine(line));
    line = [];
    used = 0;
  };
  for (const word of wordsOf(texts)) {
    const size = word.reduce((sum, { text }) => sum + widthOf(text), 0);
    if (used > 0 && used + 1 + size > width) end();
    if (used > 0) line.push({ text: ' ', paint: blankPaint(line.at(-1), word[0]) });
    line.push(...word);
    used += size + (used > 0 ? 1 : 0);
  }
  if (line.length > 0 || lines.length === 0) end();
  return lines;
}

/** A blank between two words of one style has it too: underlines go on. */
function blankPaint(before: StyledText | undefined, after: StyledText | undefined): Paint | undefined {
  return before?.paint === after?.paint ? before?.paint : undefined;
}

/** Words, each of the pieces that its styles cut it into. */
function wordsOf(texts: readonly StyledText[]): readonly (readonly StyledText[])[] {
  const words: StyledText[][] = [];
  let word: StyledText[] = [];
  for (const { text, paint } of texts)
    for (const [index, part] of text.split(/\s+/).entries()) {
      if (index > 0 && word.length > 0) {
        words.push(word);
        word = [];
      }
      if (part !== '') word.push({ text: harmless(part), paint });
    }
  if (word.length > 0) words.push(word);
  return words;
}

function paintLine(line: readonly StyledText[]): string {
  let painted = '';
  for (let at = 0; at < line.length; ) {
    const { paint } = line[at] ?? {};
    let text = '';
    for (; at < line.length && line[at]?.paint === paint; at++) text += line[at]?.text ?? '';
    painted += paint ? paint(text) : text;
  }
  return painted;
}
