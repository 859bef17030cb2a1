import type { Span } from '../model/index.ts';

/** Never the end of a sentence. */
const NEVER = wordSet(
  'dr mr mrs ms mx prof st rev hon gen col capt lt sgt sen rep gov pres vs viz cf e.g i.e bzw z.b d.h u.a',
);
/** Not the end where a number follows: `No. 5`, `Fig. 3`, `Jan. 2`. */
const BEFORE_NUMBERS = wordSet(
  'no nos nr fig figs eq eqs sec ch vol pp p art approx ca c jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** What readers count to the character before it (Unicode Standard Annex 29, section 3). */
const SAME_CHARACTER = String.raw`[\p{Gr_Ext}\p{M}\p{Emoji_Modifier}\u200D\u0E33\u0EB3]`;

/**
 * A sentence's end: marks and closing quotes before a blank, or the full stops of scripts that need none after them. All but
 * the blanks is of bounded length, so no text makes it look twice.
 */
const END = new RegExp(
  [
    String.raw`([.!?…]{1,8}["'”’»)\]]{0,4})[^\S\u00A0\u202F]+(?=(\S))`,
    String.raw`[。！？]+[」』”’）]*(?: +|(?!${SAME_CHARACTER}))`,
    String.raw`[।॥؟۔]+["'”’»)\]]{0,4}(?:\s+|(?!${SAME_CHARACTER}))`,
  ].join('|'),
  'gu',
);

/** A word at the end of what stands before a full stop. */
const LAST_WORD = /[\p{L}\p{N}.]*$/u;
/** No abbreviation is longer. */
const LONGEST_WORD = 40;

/**
 * Splits a paragraph into sentences. A full stop ends one only before a blank and what can begin
 * the next, so that `3.14`, `v2.1.0`, `e.g.`, `Dr.` and initials stay whole and `2019. That` is two. In doubt it does
 * not split. The pieces, put together again, are the text.
 */
export function splitSentences(text: string): readonly string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

/** Where the sentences of a paragraph stand, each with the blanks behind it: the spans follow one another without a gap. */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const [whole, marks, next] = match;
    if (marks !== undefined && !isEnd(text.slice(start, match.index), marks, next ?? '')) continue;
    const end = match.index + whole.length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function isEnd(before: string, marks: string, next: string): boolean {
  if (/\p{Ll}/u.test(next)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  const word = LAST_WORD.exec(before.slice(-LONGEST_WORD))?.[0] ?? '';
  if (NEVER.has(word.toLowerCase())) return false;
  if (BEFORE_NUMBERS.has(word.toLowerCase())) return !/\p{N}/u.test(next);
  return !/^\p{Lu}$/u.test(word) || word === 'I';
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
