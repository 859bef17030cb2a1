const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;

/** The characters of a text as a reader counts them: an emoji family or a letter with its accents is one. */
export function graphemes(text: string): readonly string[] {
  return PLAIN.test(text) ? [...text] : Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** How many characters a reader counts. */
export function graphemeLength(text: string): number {
  return PLAIN.test(text) ? text.length : graphemes(text).length;
}
