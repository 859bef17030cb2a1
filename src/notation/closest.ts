import { distance } from 'fastest-levenshtein';

/** Nobody mistypes a longer word into a known one; the bound keeps a hostile one cheap. */
const LONGEST_WORD = 100;

/**
 * The candidate that a mistyped word was probably meant to be, or undefined where none is near: about one slip in three
 * letters, where two neighbours that changed places are one slip; case aside. Of equally near ones the first. Else the
 * only one that has the word among its parts: `mystery` is meant for `technical-mystery`.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  if (typed.length > LONGEST_WORD) return undefined;
  const swapped = withNeighboursSwapped(typed);
  const all = [...candidates];
  let best: string | undefined;
  // A word of one letter is no slip of another one.
  let least = Math.min(typed.length, Math.max(1, Math.floor(typed.length / 3)) + 1);
  for (const candidate of all) {
    const meant = candidate.toLowerCase();
    const away = swapped.has(meant) ? 1 : distance(typed, meant);
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  if (best !== undefined || typed.length < 4) return best;
  const holding = all.filter((candidate) =>
    candidate
      .toLowerCase()
      .split(/[-_\s]/)
      .includes(typed),
  );
  return holding.length === 1 ? holding[0] : undefined;
}

/**
 * Candidates that a mistyped word may be meant for, the nearest first and no more than `most`: the one of `closest`, and others that
 * are as near to a slip or begin alike.
 */
export function candidatesFor(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const typed = word.toLowerCase();
  if (typed.length > LONGEST_WORD) return [];
  const all = [...new Set(candidates)];
  const best = closest(word, all);
  const bound = Math.min(typed.length, Math.max(1, Math.floor(typed.length / 3)) + 1);
  const near = all
    .map((candidate, index) => ({ candidate, index, away: distance(typed, candidate.toLowerCase()) }))
    .filter(({ candidate, away }) => candidate === best || away < bound)
    .toSorted(
      (a, b) =>
        Number(b.candidate === best) - Number(a.candidate === best) || a.away - b.away || a.index - b.index,
    );
  return near.slice(0, most).map(({ candidate }) => candidate);
}

/**
 * The one candidate that a word surely is, but for one slip: a letter too many, too few or another one, two neighbours that
 * changed places, or case. Undefined where two are as near, where the word is short, or where the slip is in a digit
 * (`paxos-2` is no slip of `paxos-1`). Only this is certain enough to be put in the word's place.
 */
export function slipOf(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  if (typed.length < SHORTEST_SLIP || typed.length > LONGEST_WORD) return undefined;
  const swapped = withNeighboursSwapped(typed);
  const near = [...new Set(candidates)].filter((candidate) => {
    const meant = candidate.toLowerCase();
    return swapped.has(meant) || (Math.abs(meant.length - typed.length) < 2 && distance(typed, meant) < 2);
  });
  const [only] = near;
  return near.length === 1 && only !== undefined && only !== word && digitsOf(only) === digitsOf(word)
    ? only
    : undefined;
}

const SHORTEST_SLIP = 5;

function digitsOf(word: string): string {
  return word.replace(/\D/g, '');
}

function withNeighboursSwapped(word: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (let at = 1; at < word.length; at++)
    all.add(word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1));
  all.delete(word);
  return all;
}
