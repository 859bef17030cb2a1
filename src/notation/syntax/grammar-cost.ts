import { isBalanced } from './brackets.ts';
import { costOfPlacing, type Judged, type Wanted } from './fault.ts';

/** Recovering from errors takes long in longer texts; in those the log is read at once, which takes longer where all is well. */
const MAX_RECOVERED = 15_000;

/** Recovering from an error takes so many times as long as reading on. */
const RECOVERING = 8;

/** Quotes upon quotes: an error at each of them, which takes some grammars two hundred times as long as to read on. */
const QUOTES = /(?:["'`][ \t]*){12}/;

/** What a grammar took: where the log is read, that is as far as the first fault. */
export function costOfGrammar(
  name: string,
  text: string,
  [found, wanted]: readonly [Judged, Wanted],
): number {
  if (wanted === 'place' || isLogged(name, text)) return costOfPlacing(text, found);
  return text.length * (found === 'unplaced' ? RECOVERING : 1);
}

/**
 * Whether the log is read at once: in long texts, and where brackets or quotes do not match, since such faults send some grammars
 * through all of a text in many ways.
 */
export function isLogged(name: string, text: string): boolean {
  const comments = name === 'python' || name === 'bash' ? 'hashes' : 'slashes';
  return text.length > MAX_RECOVERED || QUOTES.test(text) || !isBalanced(text, comments);
}
