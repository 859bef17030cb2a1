/** Words that acronyms may leave out. */
const SMALL: ReadonlySet<string> = new Set('a an and at by de for from in of on or the to with'.split(' '));
const LONGEST_SMALL = Math.max(...[...SMALL].map((word) => word.length));
const WORD = /\p{L}[\p{L}\p{M}'’]*|\p{N}/gu;
/** Words that acronyms take more than one letter of: `metadata`, `Xtensible`. */
const INNER = /\p{Lu}/gu;
const HAS_INNER = /.\p{Lu}/su;

/** The first letters of a text's words, one behind the other, in small letters. */
interface Initials {
  readonly all: string;
  /** Without the small words. */
  readonly large: string;
}

/** Looks for the words that acronyms stand for. A text that is asked about again, for another acronym, is not read again. */
export class SpelledWords {
  readonly #known = new Map<string, Initials>();

  /** Whether words whose initials are the acronym's letters stand side by side in one of the texts. */
  hold(acronym: string, texts: readonly string[]): boolean {
    const letters = acronym.toLowerCase();
    return texts.some((text) => {
      const { all, large } = text.includes(acronym) ? initialsIn(text, acronym) : this.#initialsIn(text);
      return all.includes(letters) || large.includes(letters);
    });
  }

  #initialsIn(text: string): Initials {
    let initials = this.#known.get(text);
    if (!initials) this.#known.set(text, (initials = initialsIn(text)));
    return initials;
  }
}

/** The acronym itself is none of the words that tell what it means. */
function initialsIn(text: string, acronym?: string): Initials {
  let [all, large] = ['', ''];
  for (const word of text.match(WORD) ?? []) {
    if (acronym !== undefined && (word === acronym || word === `${acronym}s`)) continue;
    const initials = initialsOf(word);
    all += initials;
    if (word.length > LONGEST_SMALL || !SMALL.has(word.toLowerCase())) large += initials;
  }
  return { all: all.toLowerCase(), large: large.toLowerCase() };
}

/** The first letter, and the capitals within: `MySQL` gives `mysql`’s own. */
function initialsOf(word: string): string {
  const first = word.charAt(0);
  if (!HAS_INNER.test(word)) return first;
  const inner = word.slice(1).match(INNER) ?? [];
  return inner.length < word.length - 1 ? first + inner.join('') : first;
}
