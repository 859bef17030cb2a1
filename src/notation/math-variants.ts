/** First letters of the alphabets of Unicode's Mathematical Alphanumeric Symbols: capital A, small a, digit 0. */
const ALPHABETS: Readonly<Record<string, readonly [capital: number, small: number, digit?: number]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e],
  'bold-italic': [0x1d468, 0x1d482],
  script: [0x1d49c, 0x1d4b6],
  'bold-script': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Letters that older blocks already had; their places in the alphabets above are empty. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'italic h': 'ℎ',
  'script B': 'ℬ',
  'script E': 'ℰ',
  'script F': 'ℱ',
  'script H': 'ℋ',
  'script I': 'ℐ',
  'script L': 'ℒ',
  'script M': 'ℳ',
  'script R': 'ℛ',
  'script e': 'ℯ',
  'script g': 'ℊ',
  'script o': 'ℴ',
  'fraktur C': 'ℭ',
  'fraktur H': 'ℌ',
  'fraktur I': 'ℑ',
  'fraktur R': 'ℜ',
  'fraktur Z': 'ℨ',
  'double-struck C': 'ℂ',
  'double-struck H': 'ℍ',
  'double-struck N': 'ℕ',
  'double-struck P': 'ℙ',
  'double-struck Q': 'ℚ',
  'double-struck R': 'ℝ',
  'double-struck Z': 'ℤ',
};

const BOLD_GREEK: Readonly<Record<string, readonly [capital: number, small: number]>> = {
  bold: [0x1d6a8, 0x1d6c2],
  italic: [0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d71c, 0x1d736],
};

/** A letter or digit in a style, as Unicode writes it; MathML Core (section 2.1.7) draws no other `mathvariant` than `normal`. */
export function styledLetter(character: string, variant: string): string {
  const elsewhere = ELSEWHERE[`${variant} ${character}`];
  if (elsewhere !== undefined) return elsewhere;
  const [capital, small, digit] = ALPHABETS[variant] ?? [];
  const [greekCapital, greekSmall] = BOLD_GREEK[variant] ?? [];
  return (
    shifted(character, 'A', 'Z', capital) ??
    shifted(character, 'a', 'z', small) ??
    shifted(character, '0', '9', digit) ??
    shifted(character, 'Α', 'Ω', greekCapital) ??
    shifted(character, 'α', 'ω', greekSmall) ??
    character
  );
}

function shifted(
  character: string,
  first: string,
  last: string,
  base: number | undefined,
): string | undefined {
  if (base === undefined || character < first || character > last || character.length !== 1) return undefined;
  return String.fromCodePoint(base + character.charCodeAt(0) - first.charCodeAt(0));
}
