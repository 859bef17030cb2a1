import type { Span, SpokenWord } from '../model/index.ts';
import { wordsOf } from './words.ts';

interface Phrase {
  readonly id: string;
  /** The words after the first. */
  readonly rest: readonly string[];
}

/** Finds names in running words: case, hyphens and plurals aside, so that “fan-outs” is `Fan-out`. */
export class PhraseSearch {
  readonly #byFirst = new Map<string, Phrase[]>();
  /** How the first words begin: most words are told from all of them by two letters. */
  readonly #beginnings = new Uint8Array(BEGINNINGS);

  /** `phrases`: id and wording; one id may have several wordings. */
  constructor(phrases: Iterable<readonly [id: string, wording: string]>) {
    for (const [id, wording] of phrases) {
      const [first, ...rest] = wordsOf(wording).map(stem);
      if (first === undefined) continue;
      this.#beginnings[beginning(first)] = 1;
      const others = this.#byFirst.get(first);
      if (others) others.push({ id, rest });
      else this.#byFirst.set(first, [{ id, rest }]);
    }
  }

  /** Whether nothing can be found, so that no words need to be gone through. */
  get isEmpty(): boolean {
    return this.#byFirst.size === 0;
  }

  /** Notes where the phrases stand for the first time; those that were found before are kept. */
  collect(words: readonly SpokenWord[], found: Map<string, Span>): void {
    for (let at = 0; at < words.length; at++) {
      const { text = '', start = 0 } = words[at] ?? {};
      const phrases = this.#beginnings[beginning(text)] ? this.#byFirst.get(stem(text)) : undefined;
      if (!phrases) continue;
      for (const { id, rest } of phrases)
        if (!found.has(id) && rest.every((word, index) => stem(words[at + 1 + index]?.text ?? '') === word))
          found.set(id, { start, end: words[at + rest.length]?.end ?? start });
    }
  }
}

const BEGINNINGS = 0x800;

/** A number for the first two characters of a word, its case aside. */
function beginning(word: string): number {
  const first = word.charCodeAt(0);
  const second = word.length > 1 ? word.charCodeAt(1) : 0;
  // What has other letters than English ones may change them with its case.
  if (first >= 0x80 || second >= 0x80) return 0;
  return 0x400 | ((first & 0x1f) << 5) | (isApostrophe(second) ? 0 : second & 0x1f);
}

/** Small letters, without what makes an English plural or possessive of a word. */
function stem(word: string): string {
  let { length } = word;
  if (isApostrophe(word.charCodeAt(length - 2)) && isS(word.charCodeAt(length - 1))) length -= 2;
  if (length > 3 && isS(word.charCodeAt(length - 1)) && !isS(word.charCodeAt(length - 2))) length -= 1;
  return word.slice(0, length).toLowerCase();
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isS(code: number): boolean {
  return code === 0x73 || code === 0x53;
}
