import type { Episode, Span } from '../model/index.ts';
import type { SpokenPassage } from './spoken-passage.ts';
import { spokenPassages } from './spoken-passages.ts';

/** A stretch of speech that a pattern found, and where it stands in the file. */
export interface PassageMatch {
  readonly passage: SpokenPassage;
  readonly match: RegExpExecArray;
  /** In the passage's text. */
  readonly stretch: Span;
  /** In the file. */
  readonly span: Span;
}

/**
 * Where a global pattern matches what is said in an episode, code and formulas left out. `hint` is a cheap pattern, not global, that
 * every text with a match has.
 */
export function* proseMatches(episode: Episode, pattern: RegExp, hint: RegExp): Generator<PassageMatch> {
  for (const passage of spokenPassages(episode))
    if (hint.test(passage.text)) yield* matchesIn(passage, pattern);
}

/** The same in one passage. */
export function* matchesIn(passage: SpokenPassage, pattern: RegExp): Generator<PassageMatch> {
  for (const match of passage.text.matchAll(pattern)) {
    const stretch = { start: match.index, end: match.index + match[0].length };
    if (passage.isProse(stretch)) yield { passage, match, stretch, span: passage.sourceOf(stretch) };
  }
}

/** Whether the words are put into somebody's mouth: an odd number of quotes stands before them. */
export function isQuoted({ text }: SpokenPassage, { start }: Span): boolean {
  let straight = 0;
  let curled = 0;
  for (let at = 0; at < start; at++) {
    const char = text[at];
    if (char === '"') straight += 1;
    else if (char === '“' || char === '„' || char === '«') curled += 1;
    else if ((char === '”' || char === '»') && curled > 0) curled -= 1;
  }
  return straight % 2 === 1 || curled > 0;
}
