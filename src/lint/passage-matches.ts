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

/** What stands between two passages: blanks for patterns that look about them, and a character that none goes past. */
const BETWEEN = '\n\0\n';

/** All that is said in an episode as one text, for it is much cheaper to search than thousands of short ones. */
interface JoinedSpeech {
  readonly text: string;
  readonly passages: readonly SpokenPassage[];
  /** Where each passage begins in the text. */
  readonly starts: readonly number[];
}

const joinedByEpisode = new WeakMap<Episode, JoinedSpeech>();

function joinedSpeech(episode: Episode): JoinedSpeech {
  let joined = joinedByEpisode.get(episode);
  if (joined) return joined;
  const passages = spokenPassages(episode);
  const starts: number[] = [];
  let at = 0;
  for (const { text } of passages) {
    starts.push(at);
    at += text.length + BETWEEN.length;
  }
  joined = { text: passages.map(({ text }) => text).join(BETWEEN), passages, starts };
  joinedByEpisode.set(episode, joined);
  return joined;
}

/** Where a global pattern matches what is said in an episode, whatever it is made of. */
export function* speechMatches(
  episode: Episode,
  pattern: RegExp,
): Generator<Omit<PassageMatch, 'span'> & { readonly index: number }> {
  const { text, passages, starts } = joinedSpeech(episode);
  let index = 0;
  for (const match of matchesIn(text, pattern)) {
    while ((starts[index + 1] ?? Infinity) <= match.index) index += 1;
    const passage = passages[index];
    const start = match.index - (starts[index] ?? 0);
    const end = start + match[0].length;
    if (passage && end <= passage.text.length) yield { passage, index, match, stretch: { start, end } };
  }
}

/**
 * The same, code and formulas left out. `hint` is a cheap pattern that every passage with a match has: only where it is met does the
 * other look closely.
 */
export function* proseMatches(episode: Episode, pattern: RegExp, hint: RegExp): Generator<PassageMatch> {
  for (const passage of passagesWith(episode, hint))
    for (const match of matchesIn(passage.text, pattern)) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      if (passage.isProse(stretch)) yield { passage, match, stretch, span: passage.sourceOf(stretch) };
    }
}

/** What `matchAll` gives, which copies the pattern for each text. A match has at least one character. */
function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** The passages in which a global pattern matches, in reading order. */
export function passagesWith(episode: Episode, pattern: RegExp): Iterable<SpokenPassage> {
  const found = new Set<SpokenPassage>();
  for (const { passage } of speechMatches(episode, pattern)) found.add(passage);
  return found;
}

const quotedByPassage = new WeakMap<SpokenPassage, Uint8Array>();

/** Whether the words are put into somebody's mouth: a quotation that stands before them is not closed. */
export function isQuoted(passage: SpokenPassage, { start }: Span): boolean {
  let quoted = quotedByPassage.get(passage);
  if (!quoted) quotedByPassage.set(passage, (quoted = quotedPlaces(passage.text)));
  return quoted[start] === 1;
}

/** For each character, 1 where it stands in a quotation. */
function quotedPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length);
  let straight = false;
  let curled = 0;
  for (let at = 0; at < text.length; at++) {
    places[at] = straight || curled > 0 ? 1 : 0;
    const char = text[at];
    if (char === '"') straight = !straight;
    else if (char === '“' || char === '„' || char === '«') curled += 1;
    else if ((char === '”' || char === '»') && curled > 0) curled -= 1;
  }
  return places;
}
