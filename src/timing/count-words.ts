import { clockWords, numberWords, powerWords } from './number-words.ts';

/** What nearly every token is: one word of plain letters, with punctuation about it. */
const PLAIN = /^["'“‘(]*[A-Za-z][a-z]*(?:['’][a-z]+)?[.,;:!?…)"'”’]*$/;

const PIECES = new RegExp(
  [
    String.raw`(?<clock>(?<![\d:.])\d{1,2}(?::[0-5]\d){1,2}(?![\d:]))`,
    String.raw`(?<number>\d[\d,_]*(?:\.\d+)*(?:(?:st|nd|rd|th)\b)?)`,
    String.raw`(?<power>[⁺⁻]?[⁰¹²³⁴-⁹]+)`,
    String.raw`(?<capitals>\p{Lu}{2,}(?!\p{Ll}))`,
    String.raw`(?<unspaced>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)`,
    String.raw`(?<letters>\p{L}[\p{Ll}\p{Lo}\p{Lm}\p{M}]*(?:['’]\p{L}+)?)`,
    String.raw`(?<sign>[%‰$€£¥₹&@+=<>≤≥≈×÷±→°]|(?<!\p{L})[-–−~](?=[\d$€£¥₹])|#(?=\d))`,
  ].join('|'),
  'gu',
);

/** Acronyms are spelled out up to this length; a longer run of capitals is a word that is shouted. */
const LONGEST_ACRONYM = 5;

/**
 * How many words of running text `text` takes as long to say as. Plain words count one each; numbers, signs and
 * compounds count the words they are read as (`99.999%` is 7), spelled-out acronyms one for two letters, and Chinese and
 * Japanese, which write no spaces, one for two characters.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const token of text.split(OTHER_SPACE.test(text) ? /\s+/ : ' ')) {
    if (token !== '') words += PLAIN.test(token) ? 1 : tokenWords(token);
  }
  return words;
}

/** White space that is not the one blank between two words. */
const OTHER_SPACE = /[^\S ]/;

/** Tokens met before, for the same ones come again and again. Bounded, so that no text can fill the memory. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

function tokenWords(token: string): number {
  const before = known.get(token);
  if (before !== undefined) return before;
  let words = 0;
  for (const { groups } of token.matchAll(PIECES)) words += groups ? pieceWords(groups) : 0;
  if (known.size < MOST_KNOWN && token.length < 50) known.set(token, words);
  return words;
}

function pieceWords(piece: Record<string, string | undefined>): number {
  const { clock, number, power, capitals, unspaced } = piece;
  if (clock !== undefined) return clockWords(clock);
  if (number !== undefined) return numberWords(number.replace(/[a-z]+$|,+$/g, ''));
  if (power !== undefined) return powerWords(power);
  if (unspaced !== undefined) return Math.ceil(unspaced.length / 2);
  if (capitals !== undefined && capitals.length <= LONGEST_ACRONYM) return Math.ceil(capitals.length / 2);
  return 1;
}
