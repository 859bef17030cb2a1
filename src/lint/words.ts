/** Which code units of the first plane belong to words: 1 yes, 2 no, 0 not asked yet. */
const KINDS = new Uint8Array(0x10000);
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Tells of every word where it begins and ends, in order. Letters, digits and marks make a word, and an apostrophe between two of
 * them; a hyphen parts two words.
 */
export function eachWord(text: string, tell: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const size = wordCharacter(text, at);
    if (size > 0) {
      if (start < 0) start = at;
      at += size;
    } else if (start >= 0 && isApostrophe(text.charCodeAt(at)) && wordCharacter(text, at + 1) > 0) at++;
    else {
      if (start >= 0) tell(start, at);
      start = -1;
      at++;
    }
  }
  if (start >= 0) tell(start, text.length);
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** How many code units a word's character takes here; 0 where there is none. */
function wordCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return 0;
  let kind = KINDS[code];
  if (!kind) {
    if (code >= 0xd800 && code < 0xdc00)
      return at + 1 < text.length && IN_WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
    KINDS[code] = kind = IN_WORD.test(String.fromCharCode(code)) ? 1 : 2;
  }
  return kind === 1 ? 1 : 0;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
