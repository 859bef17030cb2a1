/** Words that acronyms may leave out. */
const SMALL: ReadonlySet<string> = new Set('a an and at by de for from in of on or the to with'.split(' '));
const WORD = /\p{L}[\p{L}\p{M}'’]*|\p{N}/gu;
/** Words that acronyms take more than one letter of: `metadata`, `Xtensible`. */
const INNER = /\p{Lu}/gu;
const HAS_INNER = /.\p{Lu}/su;
const LONGEST_SMALL = Math.max(...[...SMALL].map((word) => word.length));

interface Word {
  readonly text: string;
  /** The first letter, and the capitals within: `MySQL` gives `mysql`’s own. */
  readonly initials: string;
  readonly isSmall: boolean;
}

/** Looks for the words that acronyms stand for. A text that is asked about again, for another acronym, is not read again. */
export class SpelledWords {
  readonly #words = new Map<string, readonly Word[]>();

  /** Whether words whose initials are the acronym's letters stand side by side in one of the texts. */
  hold(acronym: string, texts: readonly string[]): boolean {
    const letters = acronym.toLowerCase();
    return texts.some((text) => {
      let [all, large] = ['', ''];
      for (const { text: word, initials, isSmall } of this.#wordsOf(text)) {
        if (word === acronym || word === `${acronym}s`) continue;
        all += initials;
        if (!isSmall) large += initials;
      }
      return all.includes(letters) || large.includes(letters);
    });
  }

  #wordsOf(text: string): readonly Word[] {
    let words = this.#words.get(text);
    if (!words) this.#words.set(text, (words = (text.match(WORD) ?? []).map(read)));
    return words;
  }
}

function read(text: string): Word {
  const isSmall = text.length <= LONGEST_SMALL && SMALL.has(text.toLowerCase());
  return { text, initials: initialsOf(text).toLowerCase(), isSmall };
}

function initialsOf(word: string): string {
  const first = word.charAt(0);
  if (!HAS_INNER.test(word)) return first;
  const inner = word.slice(1).match(INNER) ?? [];
  return inner.length < word.length - 1 ? first + inner.join('') : first;
}
