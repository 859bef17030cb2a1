import { visible } from '../visible.ts';

/** How text stands to what is written around it. */
export interface TextPlace {
  /** The character before and after it; a space at the edges of a paragraph. */
  readonly before: string;
  readonly after: string;
  /** Inside the brackets of a link, where a `]` would end it. */
  readonly linked: boolean;
}

const EDGES: TextPlace = { before: ' ', after: ' ', linked: false };
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/** Characters that would be markup, with a backslash before them; those that cannot be markup where they stand are left. */
export function escapeText(text: string, place: TextPlace = EDGES): string {
  const clean = visible(text);
  const urls = linkedByThemselves(clean);
  return clean.replace(/[\\`*_[\]<&~|$!:.]/g, (character, at: number) => {
    if (character === ':' || character === '.') return urls.has(at) ? `\\${character}` : character;
    const before = at === 0 ? place.before : (clean[at - 1] ?? ' ');
    const after = at === clean.length - 1 ? place.after : (clean[at + 1] ?? ' ');
    return needsEscape(character, before, after, clean.slice(at), place) ? `\\${character}` : character;
  });
}

/**
 * Where to break addresses that GFM would link by itself (its section 6.9): those with characters that need a backslash,
 * which would become part of the address. Offsets of their first `:` or `.`.
 */
function linkedByThemselves(text: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  for (const match of text.matchAll(/(?:https?|ftp|www)(?=[:.]\S{0,2000}?[\\`*_[\]<&~|$!])/gi))
    breaks.add(match.index + match[0].length);
  return breaks;
}

function needsEscape(
  character: string,
  before: string,
  after: string,
  rest: string,
  place: TextPlace,
): boolean {
  switch (character) {
    case '*':
    case '~':
      return !(SPACE.test(before) && SPACE.test(after));
    case '_':
      return !(WORD.test(before) && WORD.test(after)) && !(SPACE.test(before) && SPACE.test(after));
    case '<':
      return /[a-z/!?]/i.test(after);
    case '&':
      return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(rest);
    case '$':
      return before === '$' || after === '$';
    case '!':
      return after === '[';
    case ']':
      return place.linked;
    default:
      return true;
  }
}

/**
 * A line of a paragraph, so that its beginning is not taken for a heading, list, quote, rule or table. A number begins a list
 * in the middle of a paragraph only if it is 1 (CommonMark 0.31, section 5.2).
 */
export function escapeLineStart(line: string, first = true): string {
  const number = first ? /^(\d{1,9})([.)])(?=\s|$)/ : /^(0*1)([.)])(?=\s|$)/;
  return line
    .replace(/^ +/, '')
    .replace(/^#{1,6}(?=\s|$)/, '\\$&')
    .replace(/^[*+-](?=\s|$)/, '\\$&')
    .replace(number, '$1\\$2')
    .replace(/^(?:>|=+ *$|--+ *$|(?:_ *){3,}$|:?-+:?(?: *\|))/, '\\$&');
}

/** The longest run of a character in a text. */
export function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
