/**
 * The words of an episode that are said, in order, small enough to be kept: one character a word in `words`, which is its
 * fingerprint, and two in `places`, which say how far it begins after the one before it, and how long it is. Read with `unpackPlaces`.
 */
export interface PackedWords {
  readonly words: string;
  readonly places: string;
}

/** A word that is said, and where it stands. */
export interface SpokenWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Codes from here on are no control characters; what lies below the surrogates is a character for each. */
const FIRST_CODE = 0x20;
const CODES = 0xd800 - FIRST_CODE;

/** Packs words that come in the order of the text; `fingerprintOf` has the same answer for words that count as the same. */
export class WordPacker {
  readonly #words: number[] = [];
  readonly #places: number[] = [];
  #at = 0;

  /** A word from `from` to `to` of `value`, which stands in the file from `start` to `end`. */
  add(value: string, from: number, to: number, start: number, end: number): void {
    let ahead = start - this.#at;
    // Whatever is farther than a code can say is reached over words of no length that equal nothing.
    for (; ahead >= CODES; ahead -= CODES - 1) {
      this.#words.push(FIRST_CODE);
      this.#places.push(FIRST_CODE + CODES - 1, FIRST_CODE);
    }
    this.#words.push(fingerprintCode(value, from, to));
    this.#places.push(FIRST_CODE + ahead, FIRST_CODE + Math.min(end - start, CODES - 1));
    this.#at = start;
  }

  packed(): PackedWords {
    return { words: textOf(this.#words), places: textOf(this.#places) };
  }
}

/** A text of many code units; a call takes only so many arguments. */
function textOf(codes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.slice(at, at + 8192));
  return text;
}

/** Starts and ends of packed words, by their index. */
export function unpackPlaces({ places }: PackedWords): {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
} {
  const count = places.length >> 1;
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    at += places.charCodeAt(2 * index) - FIRST_CODE;
    starts[index] = at;
    ends[index] = at + places.charCodeAt(2 * index + 1) - FIRST_CODE;
  }
  return { starts, ends };
}

/** One character that stands for a word, case aside; two words in some fifty thousand share one. */
export function fingerprintOf(word: string): string {
  return String.fromCharCode(fingerprintCode(word, 0, word.length));
}

function fingerprintCode(value: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    const code = value.charCodeAt(at);
    // Other letters than English ones change with their case in ways of their own.
    if (code >= 0x80) return wordCode(foldedHash(value.slice(from, to)));
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), 0x01000193);
  }
  return wordCode(hash);
}

function foldedHash(word: string): number {
  const text = word.toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function wordCode(fnv: number): number {
  const hash = fnv ^ (fnv >>> 15);
  return FIRST_CODE + 1 + ((hash >>> 0) % (CODES - 1));
}
