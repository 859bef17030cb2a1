import { isKnownName } from './letters.ts';
import type { SpokenToken } from './spoken-form.ts';

/** Words that may be abbreviations. */
const ABBREVIATED = new Set(['etc', 'vs', 'approx', 'prof', 'fig', 'sec', 'vol', 'inc', 'ltd']);

/** What nearly every token is: one plain word of small letters, which is said as it is written. */
const PLAIN =
  /(?:[A-Z]?[a-z]{3,}|a|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)(?=[\s,;!?"”…)—]|[.:](?:\s|$)|$)(?!\s\d)/y;
/** In ASCII the difference of a capital and a small letter. */
const SMALL = 0x20;

/** Plain words met before, each with itself as its words; none for those that are said in another way. */
const plainWords = new Map<string, readonly string[]>();
const MOST_PLAIN = 60_000;

function plainWord(word: string): readonly string[] {
  let words = plainWords.get(word);
  if (!words) {
    words = isKnownName(word) || ABBREVIATED.has(word.toLowerCase()) ? [] : [word];
    if (plainWords.size >= MOST_PLAIN) plainWords.clear();
    plainWords.set(word, words);
  }
  return words;
}

/** The plain word that begins at an offset, if one does: most of what is said is such words, and they need no rules. */
export function readPlain(text: string, at: number): SpokenToken | undefined {
  const code = text.charCodeAt(at) | SMALL;
  // Only letters of ASCII begin one.
  if (code < 0x61 || code > 0x7a) return undefined;
  PLAIN.lastIndex = at;
  if (!PLAIN.test(text)) return undefined;
  const end = PLAIN.lastIndex;
  const words = plainWord(text.slice(at, end));
  return words.length > 0 ? { start: at, end, words } : undefined;
}
