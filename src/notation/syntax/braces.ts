import { hasEllipses, withoutEllipses } from './ellipses.ts';
import { describeMisfit } from './describe-misfit.ts';
import { between, type Reading, type SyntaxCheck } from './fault.ts';
import { loadGrammar } from './grammar.ts';

/** Strings, characters and comments of languages that look like C; template literals too. */
export const C_LIKE_SKIP =
  /\/\/.*|\/\*[^]*?\*\/|"""[^]*?"""|"(?:[^"\\\n]|\\[^])*"?|`(?:[^`\\]|\\[^])*`?|'(?:[^'\\\n]|\\[^]){1,9}'/;

/** The check of such a language by its grammar, which gets a text as `prepared` makes it: with all that stands in it at its place. */
export async function loadBraced(
  name: string,
  prepared: (text: string) => string = (text) => text,
): Promise<SyntaxCheck> {
  const grammar = await loadGrammar(name);
  const check: SyntaxCheck = (text, wanted) => {
    const misfit = grammar(prepared(text), wanted);
    return typeof misfit === 'object' ? describeMisfit(text, misfit, C_LIKE_SKIP) : misfit;
  };
  return Object.assign(check, { costOf: grammar.costOf });
}

/** The readings of a part: by itself, then inside each of the frames; and all of them again without dots for what is left out. */
export function* framed(
  text: string,
  frames: readonly (readonly [before: string, after: string])[],
): Generator<Reading> {
  for (const [before, after] of frames) yield between(before, text, after);
  if (!hasEllipses(text)) return;
  const plain = withoutEllipses(text);
  yield between('', plain, '');
  for (const [before, after] of frames) yield between(before, plain, after);
}
