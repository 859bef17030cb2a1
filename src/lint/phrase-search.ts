import { wordsOf } from './spoken-words.ts';

/** Finds names in running words: case, hyphens and plurals aside, so that “fan-outs” is `Fan-out`. */
export class PhraseSearch {
  readonly #byFirst = new Map<string, { readonly id: string; readonly rest: readonly string[] }[]>();

  /** `phrases`: id and wording; one id may have several wordings. */
  constructor(phrases: Iterable<readonly [id: string, wording: string]>) {
    for (const [id, wording] of phrases) {
      const [first, ...rest] = wordsOf(wording).map(stem);
      if (first === undefined) continue;
      const others = this.#byFirst.get(first);
      if (others) others.push({ id, rest });
      else this.#byFirst.set(first, [{ id, rest }]);
    }
  }

  /** Adds the ids of the phrases that stand in the words to `found`. */
  collect(words: readonly { readonly text: string }[], found: Set<string>): void {
    for (let at = 0; at < words.length; at++)
      for (const { id, rest } of this.#byFirst.get(stem(words[at]?.text ?? '')) ?? [])
        if (rest.every((word, index) => stem(words[at + 1 + index]?.text ?? '') === word)) found.add(id);
  }
}

/** Small letters, without what makes an English plural or possessive of a word. */
function stem(word: string): string {
  const small = word.toLowerCase().replace(/['’]s?$/u, '');
  return small.length > 3 && small.endsWith('s') && !small.endsWith('ss') ? small.slice(0, -1) : small;
}
