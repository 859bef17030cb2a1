/** Words that acronyms may leave out. */
const SMALL: ReadonlySet<string> = new Set('a an and at by de for from in of on or the to with'.split(' '));
const WORD = /\p{L}[\p{L}\p{M}'’]*|\p{N}/gu;
/** Words that acronyms take more than one letter of: `metadata`, `Xtensible`. */
const INNER = /\p{Lu}/gu;

/** Whether words whose initials are the acronym's letters stand side by side in one of the texts. */
export function spelledOut(acronym: string, texts: readonly string[]): boolean {
  const letters = acronym.toLowerCase();
  return texts.some((text) => {
    const words = text.match(WORD)?.filter((word) => word !== acronym && word !== `${acronym}s`) ?? [];
    const large = words.filter((word) => !SMALL.has(word.toLowerCase()));
    return initialsOf(words).includes(letters) || initialsOf(large).includes(letters);
  });
}

/** The first letter of each word, and the capitals within it: `MySQL` gives `mysql`’s own. */
function initialsOf(words: readonly string[]): string {
  let initials = '';
  for (const word of words) {
    const inner = word.slice(1).match(INNER);
    initials += inner && inner.length < word.length - 1 ? word[0] + inner.join('') : (word[0] ?? '');
  }
  return initials.toLowerCase();
}
