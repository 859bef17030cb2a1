import type { Span } from '../model/index.ts';

/** From `](` to the end of an image: the address, with one level of parentheses or between angle brackets, and its title. */
const TAIL =
  /\]\(\s*(<[^<>\n\r]*>|[^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*|(?:\([^\s()]*\)[^\s()]*)+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)$/y;

/** An alternative text with more brackets than this is not searched. */
const MAX_TRIES = 50;

/** Where the address stands in an image's own text, `![alt](address "title")`; the whole image where that cannot be told. */
export function imageUrlSpan(source: string, span: Span): Span {
  let at = source.indexOf('](');
  for (let tries = 0; at >= 0 && tries < MAX_TRIES; tries++) {
    TAIL.lastIndex = at;
    const match = TAIL.exec(source);
    const address = match?.[1];
    if (match && address !== undefined) {
      const angled = address.startsWith('<') ? 1 : 0;
      const start = span.start + at + match[0].indexOf(address, 2) + angled;
      const end = start + address.length - 2 * angled;
      return end > start ? { start, end } : span;
    }
    at = source.indexOf('](', at + 1);
  }
  return span;
}
