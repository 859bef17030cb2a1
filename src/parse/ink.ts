/** Codes of the signs that lines of structure begin with. */
export const INK = {
  hash: 0x23,
  dollar: 0x24,
  star: 0x2a,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  bracket: 0x5b,
  underscore: 0x5f,
  backtick: 0x60,
  tilde: 0x7e,
} as const;

/** The code of a line's first character that is neither blank nor tab; NaN where there is none. */
export function inkOf(line: string): number {
  let at = 0;
  let code = line.charCodeAt(at);
  while (code === 0x20 || code === 0x09) code = line.charCodeAt(++at);
  return code;
}

/** Whether a line can be a cue, or meant as one: in brackets, with emphasis around it or without. */
export function beginsCue(ink: number): boolean {
  return ink === INK.bracket || ink === INK.star || ink === INK.underscore;
}
