const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning of a text that has at most `most` bytes in UTF-8 and ends between two characters as readers see them. */
export function cutBytes(text: string, most: number): string {
  let [cut, used] = ['', 0];
  for (const { segment } of GRAPHEMES.segment(text.slice(0, most + 1))) {
    used += Buffer.byteLength(segment);
    if (used > most) break;
    cut += segment;
  }
  return cut.trimEnd();
}
