const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function closerOf(bracket: string): string {
  return CLOSERS[bracket] ?? bracket;
}

/** A sentence about a bracket that is open where `before` comes, or at the end. */
export function unclosedWords(bracket: string, before = ''): string {
  return `The bracket \`${bracket}\` that is opened here is not closed${before}; expected a \`${closerOf(bracket)}\`.`;
}

/** The innermost bracket still open at an offset; `skip` (global or sticky flags ignored) matches what holds no brackets. */
export function openBracketBefore(
  text: string,
  offset: number,
  skip: RegExp,
): { readonly at: number; readonly bracket: string } | undefined {
  const open: { at: number; bracket: string }[] = [];
  for (const { 0: found, index } of text
    .slice(0, offset)
    .matchAll(new RegExp(`${skip.source}|[()[\\]{}]`, 'g'))) {
    if (found.length !== 1) continue;
    if (found in CLOSERS) open.push({ at: index, bracket: found });
    else if (open.length > 0 && closerOf(open.at(-1)?.bracket ?? '') === found) open.pop();
  }
  return open.at(-1);
}

const STRINGS = /"""[^]*?"""|"(?:[^"\\\n]|\\[^])*"|`[^`]*`/.source;
/** Comments and strings, which hold no brackets, or a bracket or quote. Of Rust's single quotes many have no other end. */
const PIECES = {
  slashes: new RegExp(`//.*|/\\*[^]*?\\*/|${STRINGS}|'(?:[^'\\\\\\n]|\\\\[^'\\n]{1,9})'|[()[\\]{}"\`]`, 'g'),
  hashes: new RegExp(`#.*|'''[^]*?'''|${STRINGS}|'(?:[^'\\\\\\n]|\\\\[^])*'|[()[\\]{}"\`]`, 'g'),
} as const;

/** Whether brackets and quotes match, as far as that can be told by how the language begins its comments. */
export function isBalanced(text: string, comments: keyof typeof PIECES): boolean {
  const open: string[] = [];
  for (const [piece] of text.matchAll(PIECES[comments])) {
    if (piece.length > 1) continue;
    if (piece in CLOSERS) open.push(piece);
    else if (piece === '"' || piece === '`') return false;
    else if (closerOf(open.pop() ?? '') !== piece) return false;
  }
  return open.length === 0;
}
