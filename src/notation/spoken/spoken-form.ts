import { escapePattern } from '../escape-pattern.ts';
import { ADDRESSES } from './addresses.ts';
import { AMOUNTS } from './amounts.ts';
import { DATES } from './dates.ts';
import { NAMES } from './names.ts';
import { readPlain } from './plain-word.ts';
import { readSign } from './read-sign.ts';
import { charAt, execAt, type Neighbours, type Reading, sticky } from './reading.ts';

/** A stretch of text and the words it is read as; none for what is not said. Offsets are into the text, in UTF-16 code units. */
export interface SpokenToken {
  readonly start: number;
  readonly end: number;
  /** In small letters as a rule; a single capital is a letter that is spelled. */
  readonly words: readonly string[];
}

/** How a show says what it writes, longest first. */
export interface Pronunciations {
  readonly pattern: RegExp | undefined;
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** A show that says everything as everybody does. */
export const NO_PRONUNCIATIONS: Pronunciations = { pattern: undefined, words: new Map() };
const READINGS: readonly Reading[] = [
  ...ADDRESSES,
  ...DATES,
  ...NAMES.slice(0, -1),
  ...AMOUNTS,
  ...NAMES.slice(-1),
];
const BY_FIRST = {
  digit: READINGS.filter(({ first }) => first === 'digit'),
  letter: READINGS.filter(({ first }) => first === 'letter'),
  sign: READINGS.filter(({ first }) => first === 'sign'),
};

const WITHIN = {
  digit: BY_FIRST.digit,
  letter: BY_FIRST.letter,
  sign: BY_FIRST.sign.filter(({ startsWord }) => !startsWord),
};

/** Prepares a show's own pronunciations; what is written is matched as a whole word, case included. */
export function makePronunciations(
  entries: Iterable<readonly [written: string, said: string]>,
): Pronunciations {
  const words = new Map<string, readonly string[]>();
  for (const [written, said] of entries)
    if (written !== '') words.set(written, said.split(/\s+/).filter(Boolean));
  if (words.size === 0) return NO_PRONUNCIATIONS;
  const longestFirst = [...words.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = longestFirst.map((written) => escapePattern(written)).join('|');
  return { pattern: sticky(`(?:${alternatives})(?![\\p{L}\\p{N}_])`), words };
}

/**
 * What is said where a technical English text is read aloud: numbers, money, units, versions, dates, times, addresses, acronyms,
 * names and signs as words. Everything else is its own word. In order, without overlaps; time grows with the text's length.
 */
export function spokenForm(
  text: string,
  pronunciations: Pronunciations = NO_PRONUNCIATIONS,
): readonly SpokenToken[] {
  const tokens: SpokenToken[] = [];
  readStretch({ text, from: 0, to: text.length, before: undefined, pronunciations }, tokens);
  return tokens;
}

/** Where a token stands in its text, in UTF-16 code units. */
export type Place = Pick<SpokenToken, 'start' | 'end'>;

/** A stretch of a text to be read by itself, and where the token before it stands. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly before: Place | undefined;
  readonly pronunciations: Pronunciations;
}

/** Adds the tokens that begin in a stretch; returns where the last one ends, which can be behind the stretch. */
export function readStretch(
  { text, from, to, before, pronunciations }: Stretch,
  tokens: SpokenToken[],
): number {
  const place: Surroundings = { before, pronunciations };
  let at = from;
  while (at < to) {
    if (isSilent(text, at, pronunciations)) {
      at++;
      continue;
    }
    const token = readAt(text, at, place);
    if (token.words.length > 0) {
      tokens.push(token);
      place.before = token;
    }
    at = token.end;
  }
  return at;
}

interface Surroundings {
  before: Place | undefined;
  readonly pronunciations: Pronunciations;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const STOP = 0x2e;

/** Blanks, and the marks between sentences and their parts, with which no reading begins. */
function isSilent(text: string, at: number, { pattern }: Pronunciations): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE || code === LINE_FEED) return true;
  if (pattern || (code !== COMMA && code !== STOP)) return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === LINE_FEED || at + 1 === text.length;
}

function readAt(text: string, at: number, place: Surroundings): SpokenToken {
  const { pronunciations } = place;
  if (!pronunciations.pattern) {
    const plain = readPlain(text, at);
    if (plain) return plain;
  }
  const char = text[at] ?? '';
  const isWordStart = !/[\p{L}\p{N}_]/u.test(text[at - 1] ?? ' ');
  const { pattern, words } = pronunciations;
  if (pattern && isWordStart) {
    const [written] = execAt(pattern, text, at) ?? [];
    if (written !== undefined)
      return { start: at, end: at + written.length, words: words.get(written) ?? [] };
  }
  const plain = pattern && readPlain(text, at);
  if (plain) return plain;
  const before = place.before ? text.slice(place.before.start, place.before.end).toLowerCase() : '';
  const read = (part: string): string[] => spokenForm(part, pronunciations).flatMap((token) => token.words);
  const first = /\p{L}/u.test(charAt(text, at)) ? 'letter' : /\d/.test(char) ? 'digit' : 'sign';
  const readings = isWordStart ? BY_FIRST[first] : WITHIN[first];
  const found = readByRules(text, at, readings, { before, read });
  return found ?? readSign(text, at, before);
}

function readByRules(
  text: string,
  at: number,
  readings: readonly Reading[],
  neighbours: Neighbours,
): SpokenToken | undefined {
  for (const { pattern, say } of readings) {
    const match = execAt(pattern, text, at);
    const words = match && say(match, neighbours);
    if (match && words) return { start: at, end: at + match[0].length, words };
  }
  return undefined;
}
