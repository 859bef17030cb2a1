/** A line of a paragraph above one of nothing but `=` or `-`, which CommonMark takes for a heading and our dialect does not. */
const UNDERLINED = /[^ \t\r\n][ \t]*(?:\r\n|\r|\n)[ \t>]*(?:=+|-+)[ \t]*$/m;
/** What underlines it, which is looked for first: many times faster, and there hardly ever. */
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/m;
/** A single tilde where it could end what another one began: our dialect strikes out by two. */
const SINGLE_TILDE = /[^\s~]~(?!~)/;
/** Formulas that every dialect reads alike; other dollars in pairs are ours to judge. */
const FORMULA = /(?<![$\\])\$\$(?![\s$])[^$\n\r\\`<>[\]*_~|]*(?<!\s)\$\$(?!\$)/g;

/** Addresses without marks about whose borders the two differ: of hosts and people, and of hosts with odd names. */
const ADDRESS =
  /(?<!https?:\/\/)www\.|[\w.+-]@\S|https?:(?:\S{0,2000}\||\/?[\\&]|\/\/(?![a-z0-9])|\/\/[^\s/]*[^\0-^`-\x7F])/i;

/** What begins an address of a host. */
const HOST = /www\.|https?:/i;
/** Addresses of people that stand apart, in quotes or between tags, or make up a link's text: about these the two agree. */
const CLEAR_ADDRESS =
  /(?<![^\s(])[a-z\d][\w.+-]*@[a-z\d][a-z\d-]*(?:\.[a-z\d]+)+(?=[\s),]|\.?(?:\s|$))|(?:"(?:mailto:)?|>)[a-z\d][\w.+-]*@[a-z\d][a-z\d-]*(?:\.[a-z\d]+)+(?=["<])|\[[\w.+-]+@[a-z\d-]+(?:\.[a-z\d]+)+\]\([^\s()<>[\]]*\)/gi;
/** Of these the ones in brackets. */
const LINKED_ADDRESS = /\[[\w.+-]+@[a-z\d-]+(?:\.[a-z\d]+)+\]\([^\s()<>[\]]*\)/gi;

/** A line that a quote, a list, one of its items or a note can begin on. */
const CONTAINER = /^[ \t]*(?:>|[-+*]|\d+[.)]|\[\^)/m;
/** In these and in tables: HTML (CommonMark 0.31, section 4.6), a table's second row behind an indent, a code span around a hard break. */
const ODD_HTML_IN_CONTAINER =
  /<(?:pre|script|style|textarea|!|\?)|^[ \t>]+<|[^ \t\r\n][ \t]*(?:\r\n|\r|\n)</im;
const ODD_ROW_IN_CONTAINER = /^[ >]+[|:-][ |:-]*$/m;
const ODD_CODE_IN_CONTAINER = /`[^`\r\n]*(?: {2}|\\)[\r\n]/;
/** A quote in a quote, an empty item or a list in a list in a quote, a note in a quote: where the inner one ends, the two do not say alike. */
const NESTED_QUOTE =
  /^(?:[ \t]|[-+*][ \t]|\d+[.)][ \t])*>[ \t]*(?:>|\[\^|(?:[-+*]|\d+[.)])(?:[ \t]*$|[ \t]+(?:>|(?:[-+*]|\d+[.)])(?=[ \t\r\n]|$))))/m;
/** A task whose words begin with a mark, with an address or on the next line. */
const ODD_TASK = /\[[ \t\r\nxX]\](?:[ \t]*(?:[\r\n]|$)|[ \t]+(?:[^\p{L}\p{N}]|https?:|\S*@))/iu;
/** In brackets: a hard break by a backslash, a note that begins with a list or has a label of several words. */
const ODD_IN_BRACKETS = /\\[\r\n]|\[\^[^\]\s]+\]:[ \t]*(?:[-+*>#]|\d+[.)])|\[\^[^\][\s]*\s[^\][]*\]/;
/** A table's second row without a bar, or one that looks like a list. */
const ODD_TABLE = /^[ \t>]*(?:(?::-+:?|-+:)[ \t]*|[-+*][ \t][ \t|:-]*)$/m;
/** A tag closed on another line, or with an attribute that needs quotes. */
const ODD_TAG = /<\/[a-z][^<>\r\n]*[\r\n]|<[a-z][^<>]*=[^\s"'<>]+["'=`]/i;
/** A character outside the first plane, or half of one. */
const ASTRAL = /[\uD800-\uDFFF]/;
/** Marks between a word and a character outside the first plane, which only one of the two knows as a symbol. */
const ASTRAL_FLANK = /(?<=[^\s*_~])[*_~]+[\uD800-\uDBFF]|[\uDC00-\uDFFF][*_~]+[^\s*_~]/;

/** Half of a surrogate pair, which no native string can hold. */
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Whether a text holds what the fast parser cannot be told to read as our dialect does, or reads otherwise. A pattern is tried only
 * where a character stands that it cannot do without.
 */
export function needsReference(text: string): boolean {
  return (
    (UNDERLINE.test(text) && UNDERLINED.test(text)) ||
    (text.includes('~') && (SINGLE_TILDE.test(text) || text.includes('\\~'))) ||
    (text.includes('$$') && text.replace(FORMULA, '').includes('$$')) ||
    hasOddAddress(text) ||
    (text.includes('[') && (ODD_TASK.test(text) || ODD_IN_BRACKETS.test(text))) ||
    hasOddContainer(text) ||
    ODD_TABLE.test(text) ||
    (text.includes('_') && (text.includes('*_') || text.includes('_*'))) ||
    (text.includes('<') && ODD_TAG.test(text)) ||
    (ASTRAL.test(text) && (ASTRAL_FLANK.test(text) || HALF_CHARACTER.test(text))) ||
    isSlow(text)
  );
}

function hasOddAddress(text: string): boolean {
  const ofPeople = text.includes('@');
  if (!ofPeople && !HOST.test(text)) return false;
  return (
    ADDRESS.test(ofPeople ? text.replace(CLEAR_ADDRESS, ' ') : text) ||
    (text.includes('[') && hasAddressInBrackets(ofPeople ? text.replace(LINKED_ADDRESS, ' ') : text))
  );
}

function hasOddContainer(text: string): boolean {
  if (!text.includes('|') && !CONTAINER.test(text)) return false;
  return (
    text.includes('\t') ||
    (text.includes('<') && ODD_HTML_IN_CONTAINER.test(text)) ||
    ODD_ROW_IN_CONTAINER.test(text) ||
    (text.includes('`') && ODD_CODE_IN_CONTAINER.test(text)) ||
    (text.includes('>') && NESTED_QUOTE.test(text))
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
  // Such a mark is at least two characters long.
  if (text.length < 7_500) return false;
  const marks = text.match(/&[#a-z]|https?:|```|~~~|[\uD800-\uDBFF]/gi)?.length ?? 0;
  return marks * text.length > 30_000_000;
}
