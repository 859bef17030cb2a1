const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
/** The segmenter's time grows with the square of the text's length: long texts are handed to it in pieces. */
const PIECE = 256;

/** The characters of a text as a reader counts them: an emoji family or a letter with its accents is one. */
export function graphemes(text: string): readonly string[] {
  if (PLAIN.test(text)) return [...text];
  const found: string[] = [];
  for (let [at, length] = [0, PIECE]; at < text.length; ) {
    const piece = Array.from(SEGMENTER.segment(text.slice(at, at + length)), ({ segment }) => segment);
    const atEnd = at + length >= text.length;
    // The last character may go on past the piece; it is read again with what follows.
    const whole = atEnd ? piece : piece.slice(0, -1);
    found.push(...whole);
    at = atEnd ? text.length : at + whole.join('').length;
    length = whole.length === 0 ? length * 2 : PIECE;
  }
  return found;
}

/** How many characters a reader counts. */
export function graphemeLength(text: string): number {
  return PLAIN.test(text) ? text.length : graphemes(text).length;
}
