/** A line of a paragraph above one of nothing but `=` or `-`, which CommonMark takes for a heading and our dialect does not. */
const SETEXT = /[^ \t\r\n][ \t]*(?:\r\n|\r|\n)[ \t>]*(?:=+|-+)[ \t]*$/m;
/** A single tilde where it could end what another one began: our dialect strikes out by two. */
const SINGLE_TILDE = /[^\s~]~(?!~)/;
/** Formulas that every dialect reads alike; other dollars in pairs are ours to judge. */
const FORMULA = /(?<![$\\])\$\$(?![\s$])[^$\n\r\\`<>[\]*_~|]*(?<!\s)\$\$(?!\$)/g;

/** Addresses without marks about whose borders the two differ: of hosts and people, and of hosts with odd names. */
const ADDRESS =
  /(?<!https?:\/\/)www\.|[\w.+-]@\S|https?:(?:\S{0,2000}\||\/?[\\&]|\/\/(?![a-z0-9])|\/\/[^\s/]*[^\0-^`-\x7F])/i;

/** Addresses of people that stand apart, or make up a link's text: about these the two agree. */
const CLEAR_ADDRESS =
  /(?<![^\s(])[a-z\d][\w.+-]*@[a-z\d][a-z\d-]*(?:\.[a-z\d]+)+(?=[\s),]|\.?(?:\s|$))|\[[\w.+-]+@[a-z\d-]+(?:\.[a-z\d]+)+\]\([^\s()<>[\]]*\)/gi;

/** A line that a quote, a list, one of its items or a note can begin on, or a table. */
const CONTAINER = /^[ \t]*(?:>|[-+*]|\d+[.)]|\[\^)|\|/m;
/** In these: HTML (CommonMark 0.31, section 4.6), tabs, a table's second row behind an indent, a code span around a hard break. */
const ODD_IN_CONTAINER =
  /<(?:pre|script|style|textarea|!|\?)|^[ \t>]+<|[^ \t\r\n][ \t]*(?:\r\n|\r|\n)<|\t|^[ >]+[|:-][ |:-]*$|`[^`\r\n]*(?: {2}|\\)[\r\n]/im;
/** A quote in a quote, an empty item or a list in a list in a quote, a note in a quote: where the inner one ends, the two do not say alike. */
const NESTED_QUOTE =
  /^(?:[ \t]|[-+*][ \t]|\d+[.)][ \t])*>[ \t]*(?:>|\[\^|(?:[-+*]|\d+[.)])(?:[ \t]*$|[ \t]+(?:>|(?:[-+*]|\d+[.)])(?=[ \t\r\n]|$))))/m;
/** A task whose words begin with a mark, with an address or on the next line. */
const ODD_TASK = /\[[ \t\r\nxX]\](?:[ \t]*(?:[\r\n]|$)|[ \t]+(?:[^\p{L}\p{N}]|https?:|\S*@))/iu;
/** In brackets: a hard break by a backslash, a note that begins with a list or has a label of several words. */
const ODD_IN_BRACKETS = /\\[\r\n]|\[\^[^\]\s]+\]:[ \t]*(?:[-+*>#]|\d+[.)])|\[\^[^\][\s]*\s[^\][]*\]/;
/** A table's second row without a bar, or one that looks like a list. */
const ODD_TABLE = /^[ \t>]*(?:(?::-+:?|-+:)[ \t]*|[-+*][ \t][ \t|:-]*)$/m;
/** Marks of two kinds that touch; a tag closed on another line, or with an attribute that needs quotes; escaped tildes. */
const ODD_INLINE = /\*_|_\*|<\/[a-z][^<>\r\n]*[\r\n]|<[a-z][^<>]*=[^\s"'<>]+["'=`]|\\~/i;
/** Marks between a word and a character outside the first plane, which only one of the two knows as a symbol. */
const ASTRAL_FLANK = /[^\s*_~][*_~]+[\uD800-\uDBFF]|[\uDC00-\uDFFF][*_~]+[^\s*_~]/;

/** Half of a surrogate pair, which no native string can hold. */
const HALF_CHARACTER = /\p{Cs}/u;

/** Whether a text holds what the fast parser cannot be told to read as our dialect does, or reads otherwise. */
export function needsReference(text: string): boolean {
  return (
    SETEXT.test(text) ||
    (text.includes('~') && SINGLE_TILDE.test(text)) ||
    (text.includes('$$') && text.replace(FORMULA, '').includes('$$')) ||
    ADDRESS.test(text.includes('@') ? text.replace(CLEAR_ADDRESS, ' ') : text) ||
    (text.includes('[') &&
      (hasAddressInBrackets(text) || ODD_TASK.test(text) || ODD_IN_BRACKETS.test(text))) ||
    (CONTAINER.test(text) && (ODD_IN_CONTAINER.test(text) || NESTED_QUOTE.test(text))) ||
    ODD_TABLE.test(text) ||
    ODD_INLINE.test(text) ||
    ASTRAL_FLANK.test(text) ||
    HALF_CHARACTER.test(text) ||
    isSlow(text)
  );
}

/** An address in brackets, or behind one that nothing closes. */
function hasAddressInBrackets(text: string): boolean {
  let open = 0;
  for (const [found] of text.matchAll(/\\?[[\]]|https?:|\w@\w/gi)) {
    if (found === '[') open++;
    else if (found === ']') open = Math.max(0, open - 1);
    else if (found.length > 2 && open > 0) return true;
  }
  return false;
}

/** Whether marks stand there so often that the fast parser, which looks back from each, would be the slower one. */
function isSlow(text: string): boolean {
  if (text.length < 5_000) return false;
  const marks = text.match(/&[#a-z]|https?:|```|~~~|[\uD800-\uDBFF]/gi)?.length ?? 0;
  return marks * text.length > 30_000_000;
}
