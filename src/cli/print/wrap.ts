import { cellsOf } from './cells.ts';

/**
 * A paragraph in lines of no more than `width` columns, broken at spaces only: a word that is longer stays whole. Every line but the
 * first begins with `indent` blanks, and so much is gone from the first one's room.
 */
export function wrap(
  text: string,
  { width, indent }: { readonly width: number; readonly indent: number },
): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const size = columns(word);
    if (line !== '' && used + 1 + size > width - indent) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += size + (used === 0 ? 0 : 1);
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function columns(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}
