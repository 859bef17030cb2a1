const EMPTY = new Set(
  'the and for with from that this what how why who when where was were are has have had its their our your into over through under onto more most some any all each which while will would about'.split(
    ' ',
  ),
);

/** Words that carry meaning, in small letters and without their endings, so that "scaling" meets "scale". */
export function meaningfulWords(text: string): string[] {
  return plainWords(text)
    .filter((word) => !EMPTY.has(word) && (word.length > 2 || /\d/.test(word)))
    .map(stem);
}

/** Words in small letters, without marks. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}

function stem(word: string): string {
  const bare = word.replace(
    /(?:isations?|izations?|ations?|ings?|ions?|ities|ity|ments?|ies|ers?|ors?|ed|es|e|s|y|al|ally)$/,
    '',
  );
  return bare.length >= 3 ? bare : word;
}

/** Which part of a text's meaningful words a set holds, from 0 to 1; 1 where it has none. */
export function share(text: string, known: ReadonlySet<string>): number {
  const words = meaningfulWords(text);
  return words.length === 0 ? 1 : words.filter((word) => known.has(word)).length / words.length;
}

/** Runs of so many words that both texts have: what was copied. */
export function sharedRuns(text: string, other: string, length: number): string[] {
  const runs = (words: readonly string[]) =>
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, at) => words.slice(at, at + length).join(' '));
  const known = new Set(runs(plainWords(other)));
  return [...new Set(runs(plainWords(text)).filter((run) => known.has(run)))];
}
