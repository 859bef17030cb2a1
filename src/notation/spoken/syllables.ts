import { syllable } from 'syllable';

/** Words met before; a show of a hundred hours has fewer. */
const known = new Map<string, number>();
const MOST_KNOWN = 60_000;
const LATIN = /^\p{sc=Latin}[\p{sc=Latin}\p{M}'’-]*$/u;
/** Devanagari: letters that begin a syllable, the vowel sign that joins two consonants taken off. */
const INDIC_SYLLABLE = /(?:[\u0904-\u0939\u0958-\u0961])(?!\u094D)/gu;
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const OTHER_VOWELS = /[аеёиоуыэюяαεηιουωάέήίόύώ\u0621-\u064A\u05D0-\u05EA]+/giu;
/** Nobody says a longer word in one go; what is longer costs a bounded time. */
const LONGEST = 60;

/**
 * Syllables of one word as `spokenForm` gives it. A capital by itself is a letter that is spelled (`W` has three). English and
 * words in Roman letters by the rules of `syllable`; Devanagari and Chinese, Japanese and Korean by their letters; others by their vowels.
 */
export function syllablesOf(word: string): number {
  const met = known.get(word);
  if (met !== undefined) return met;
  const count = Math.max(1, countIn(word));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, count);
  return count;
}

function countIn(word: string): number {
  if (/^\p{Lu}s?$/u.test(word)) return word.startsWith('W') ? 3 : 1;
  if (LATIN.test(word))
    return latin(word.slice(0, LONGEST)) + Math.floor(Math.max(0, word.length - LONGEST) / 3);
  return matches(word, INDIC_SYLLABLE) + matches(word, CJK) + matches(word, OTHER_VOWELS);
}

function latin(word: string): number {
  return syllable(word.toLowerCase().replaceAll('’', "'"));
}

function matches(word: string, pattern: RegExp): number {
  return word.match(pattern)?.length ?? 0;
}
