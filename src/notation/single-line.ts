/**
 * Text as one line that any format can carry: line breaks, tabs and control characters become spaces, runs of spaces
 * one; lone surrogates, noncharacters and byte order marks are dropped. Other invisible characters stay, for
 * emoji and right-to-left text need them.
 */
export function singleLine(text: string): string {
  return ODD.test(text) ? tidied(text) : text;
}

/** What is there to be changed; a long pattern by itself costs several times as much to search for. */
const ODD = /[^ -~\u00A1-\u2027\u202A-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFD]| {2}|^\s|\s$/;

function tidied(text: string): string {
  return text
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}\uFEFF]/gu, '')
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
