import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word was probably meant to be, or undefined where none is near: about one slip in three
 * letters, case aside. Of equally near ones the first.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    const away = distance(typed, candidate.toLowerCase());
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}
