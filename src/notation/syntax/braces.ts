import { hasEllipses, withoutEllipses } from './ellipses.ts';
import { between, type Reading } from './fault.ts';

/** Strings, characters and comments of languages that look like C; template literals too. */
export const C_LIKE_SKIP =
  /\/\/.*|\/\*[^]*?\*\/|"""[^]*?"""|"(?:[^"\\\n]|\\[^])*"?|`(?:[^`\\]|\\[^])*`?|'(?:[^'\\\n]|\\[^]){1,9}'/;

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
