import type { SyntaxFault } from './fault.ts';

const PIECE =
  /"""(?:[^\\"]|\\[^]|"(?!""))*"""|'''(?:[^\\']|\\[^]|'(?!''))*'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|#.*|[([{]|[)\]}]|\\\n|\n/g;

/**
 * The first line of Python that is not indented as those around it ask for, in a text whose brackets and quotes are in order:
 * the grammar takes whatever indentation it can make sense of. Tabs and spaces beside each other are not judged.
 */
export function findIndentFault(text: string): SyntaxFault | undefined {
  if (/^ *\t/m.test(text) && /^ /m.test(text)) return undefined;
  const columns = [0];
  let opensBlock = false;
  let last: { start: number; end: number } | undefined;
  for (const { start, end, opens } of logicalLines(text)) {
    const column = /^[ \t]*/.exec(text.slice(start, start + 400))?.[0].length ?? 0;
    const top = columns.at(-1) ?? 0;
    const here = { start: start + column, end };
    if (column > top) {
      if (!opensBlock)
        return { ...here, message: 'Unexpected indentation; expected that of the line above.' };
      columns.push(column);
    } else if (opensBlock) {
      return {
        ...here,
        message:
          'This line is the first of a block, as the line above ends in a colon; expected it further indented.',
      };
    } else {
      while ((columns.at(-1) ?? 0) > column) columns.pop();
      if (columns.at(-1) !== column)
        return {
          ...here,
          message:
            'This line is indented like none of the blocks above; expected the indentation of one of them.',
        };
    }
    opensBlock = opens;
    last = here;
  }
  return opensBlock && last
    ? { ...last, message: 'Nothing follows the colon; expected an indented block.', reached: text.length }
    : undefined;
}

/** Lines of code, those that go on in the next line as one; `opens`: it ends in a colon. `end` is the end of its first line. */
function* logicalLines(text: string): Generator<{ start: number; end: number; opens: boolean }> {
  let start = 0;
  let depth = 0;
  let comment: number | undefined;
  const line = (until: number) => {
    const code = text.slice(start, comment ?? until).trimEnd();
    const end = Math.min(until, (text.indexOf('\n', start) + 1 || text.length + 1) - 1);
    return { start, end, opens: code.endsWith(':'), isBlank: code.trim() === '' };
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece === '\n' && depth === 0) {
      const found = line(index);
      if (!found.isBlank) yield found;
      [start, comment] = [index + 1, undefined];
    } else if (piece === '\n') comment = undefined;
    else if (piece.startsWith('#')) comment = index;
    else if (/^[([{]$/.test(piece)) depth++;
    else if (/^[)\]}]$/.test(piece)) depth--;
  }
  const last = line(text.length);
  if (!last.isBlank) yield last;
}
