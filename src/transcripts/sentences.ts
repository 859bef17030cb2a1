/** Never the end of a sentence. */
const NEVER = wordSet(
  'dr mr mrs ms mx prof st rev hon gen col capt lt sgt sen rep gov pres vs viz cf e.g i.e bzw z.b d.h u.a',
);
/** Not the end where a number follows: `No. 5`, `Fig. 3`, `Jan. 2`. */
const BEFORE_NUMBERS = wordSet(
  'no nos nr fig figs eq eqs sec ch vol pp p art approx ca c jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** A sentence's end: marks and closing quotes before a space, or the full stops of scripts that need none after them. */
const END = /([.!?…]{1,8}["'”’»)\]]{0,4}) +(?=(\S))|[。！？]+[」』”’）]* *|[।؟۔]+ */gu;

/**
 * Splits a paragraph, given on one line, into sentences. A full stop ends one only before a space and what can begin
 * the next, so that `3.14`, `v2.1.0`, `e.g.`, `Dr.` and initials stay whole and `2019. That` is two. In doubt it does
 * not split. The pieces, put together again, are the text.
 */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const [whole, marks, next] = match;
    if (marks !== undefined && !isEnd(text.slice(from, match.index), marks, next ?? '')) continue;
    const end = match.index + whole.length;
    sentences.push(text.slice(from, end));
    from = end;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

function isEnd(before: string, marks: string, next: string): boolean {
  if (/\p{Ll}/u.test(next)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(before.slice(-40))?.[0] ?? '';
  if (NEVER.has(word.toLowerCase())) return false;
  if (BEFORE_NUMBERS.has(word.toLowerCase())) return !/\p{N}/u.test(next);
  return !/^\p{Lu}$/u.test(word) || word === 'I';
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
