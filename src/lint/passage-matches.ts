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
export function* proseMatches(episode: Episode, pattern: RegExp, hint?: RegExp): Generator<PassageMatch> {
  for (const passage of hint ? hintedPassages(episode, hint) : spokenPassages(episode)) {
    for (const match of matchesOf(passage.text, pattern)) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      if (passage.isProse(stretch)) yield { passage, match, stretch, span: passage.sourceOf(stretch) };
    }
  }
}

const hintedByEpisode = new WeakMap<Episode, Map<RegExp, readonly SpokenPassage[]>>();

/** The passages that a hint is found in; looked for once, for many patterns can share a hint. */
function hintedPassages(episode: Episode, hint: RegExp): readonly SpokenPassage[] {
  const byHint = hintedByEpisode.get(episode) ?? new Map<RegExp, readonly SpokenPassage[]>();
  hintedByEpisode.set(episode, byHint);
  let hinted = byHint.get(hint);
  if (!hinted) byHint.set(hint, (hinted = spokenPassages(episode).filter(({ text }) => hint.test(text))));
  return hinted;
}

const NONE: readonly RegExpExecArray[] = [];

/** As `matchAll`, which would copy the pattern for each of many thousand texts. */
function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
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
