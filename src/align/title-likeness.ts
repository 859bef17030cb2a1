import { distance } from 'fastest-levenshtein';

/** How much a chapter's title is like what it may be called: from 0 to 4. From `SURE` on there is no doubt. */
export const SURE = 2;
const EXACT = 4;
const LABEL = 3;
const SLIP = 1;

/** Cut titles and parts of titles must be this long to mean anything. */
const LEAST_PART = 8;
/** Titles are compared letter by letter up to here. */
const LONGEST = 200;
/** One letter in so many may be wrong. */
const SLIPS_IN = 5;

/** What a segment or sub-chapter may be called in a recording's chapters. */
export interface Names {
  readonly full: readonly string[];
  readonly label?: string | undefined;
}

/** Compares a chapter's title with names; both as `titleKey` has them. */
export function likeness(key: string, { full, label }: Names): number {
  if (key === '') return 0;
  if (full.includes(key)) return EXACT;
  if (key === label) return LABEL;
  if (full.some((name) => isPart(name, key) || isPart(key, name))) return SURE;
  return full.some((name) => isSlip(key, name)) ? SLIP : 0;
}

/** A title without case, marks, blanks and a number before it, so that `03 – The Floor!` is `the floor`. */
export function titleKey(title: string): string {
  const words = title
    .slice(0, 4 * LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:(?:chapter|part|kapitel)\s+)?\d{1,3}\s+(?=\S)/u, '').slice(0, LONGEST) || words;
}

function isPart(whole: string, part: string): boolean {
  return part.length >= LEAST_PART && part.length * 3 >= whole.length && ` ${whole} `.includes(` ${part} `);
}

function isSlip(key: string, name: string): boolean {
  const longest = Math.max(key.length, name.length);
  const allowed = Math.floor(longest / SLIPS_IN);
  return Math.abs(key.length - name.length) <= allowed && distance(key, name) <= allowed;
}
