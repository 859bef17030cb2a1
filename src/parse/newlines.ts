/** Text with `\n` line endings only, and the way back: `toSource` gives an offset's place in the original text. */
export interface NormalisedText {
  readonly text: string;
  toSource(offset: number): number;
}

/** YAML knows three line endings and gray-matter two, so both get one; no character but the `\r` of `\r\n` is dropped. */
export function normaliseNewlines(source: string): NormalisedText {
  if (!source.includes('\r')) return { text: source, toSource: (offset) => offset };
  const dropped: number[] = [];
  const text = source.replace(/\r\n?/g, (ending, at: number) => {
    if (ending.length === 2) dropped.push(at - dropped.length);
    return '\n';
  });
  return { text, toSource: (offset) => offset + countBelow(dropped, offset) };
}

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
