const GREEK =
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega Γ gamma Δ delta Θ theta Λ lambda Ξ xi Π pi Σ sigma Φ phi Ψ psi Ω omega µ micro';

/** What a sign is read as, wherever it stands. */
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '‰': 'per mille',
  '°': 'degrees',
  '&': 'and',
  '@': 'at',
  '=': 'equals',
  '≠': 'is not equal to',
  '≈': 'is about',
  '≡': 'is equivalent to',
  '≤': 'is at most',
  '≥': 'is at least',
  '≪': 'is much less than',
  '≫': 'is much greater than',
  '±': 'plus or minus',
  '×': 'times',
  '·': 'times',
  '÷': 'divided by',
  '√': 'the square root of',
  '∞': 'infinity',
  '∑': 'the sum of',
  '∏': 'the product of',
  '∫': 'the integral of',
  '∂': 'partial',
  '∈': 'in',
  '∉': 'not in',
  '∀': 'for all',
  '∃': 'there exists',
  '∪': 'union',
  '∩': 'intersection',
  '⊆': 'is a subset of',
  '⊂': 'is a subset of',
  '∅': 'the empty set',
  '∧': 'and',
  '∨': 'or',
  '¬': 'not',
  '⊕': 'ex or',
  '→': 'to',
  '⟶': 'to',
  '⇒': 'implies',
  '⟹': 'implies',
  '↔': 'to and from',
  '⇔': 'if and only if',
  '←': 'from',
  '↑': 'up',
  '↓': 'down',
  '§': 'section',
  '№': 'number',
  '½': 'one half',
  '⅓': 'one third',
  '⅔': 'two thirds',
  '¼': 'one quarter',
  '¾': 'three quarters',
  '⅛': 'one eighth',
  '−': 'minus',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₹': 'rupee',
  '#': 'hash',
  '^': 'to the',
};

/** Signs of several characters, longest first. */
export const COMPOUND_SIGNS: readonly (readonly [string, string])[] = [
  ['<=>', 'if and only if'],
  ['<->', 'to and from'],
  ['-->', 'to'],
  ['->', 'to'],
  ['=>', 'implies'],
  ['<-', 'from'],
  ['<=', 'is at most'],
  ['>=', 'is at least'],
  ['!=', 'is not equal to'],
  ['==', 'equals'],
  ['&&', 'and'],
  ['||', 'or'],
  ['::', 'colon colon'],
];

const BY_CHARACTER: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(SIGNS).map(([sign, words]) => [sign, words.split(' ')] as const),
  ...[...GREEK.matchAll(/(\S) (\S+)/gu)].map(([, letter = '', name = '']) => [letter, [name]] as const),
]);

/** The words of one sign; undefined for punctuation and whatever else nobody says. */
export function signWords(character: string): readonly string[] | undefined {
  return BY_CHARACTER.get(character);
}

/** The exponent that superscript characters write: `⁻⁹` is `-9`. */
export function superscript(text: string): string {
  return [...text].map((char) => SUPERSCRIPTS[char] ?? char).join('');
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁺': '+',
  '⁻': '-',
  ⁿ: 'n',
};

/** Abbreviations that are read in full, without their point, in small letters. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'e.g.': 'for example',
  'i.e.': 'that is',
  'etc.': 'et cetera',
  etc: 'et cetera',
  'vs.': 'versus',
  vs: 'versus',
  'cf.': 'compare',
  'approx.': 'approximately',
  'dr.': 'doctor',
  'mr.': 'mister',
  'mrs.': 'misses',
  'ms.': 'miz',
  'prof.': 'professor',
  'st.': 'saint',
  'jr.': 'junior',
  'fig.': 'figure',
  'sec.': 'section',
  'ch.': 'chapter',
  'vol.': 'volume',
  'inc.': 'incorporated',
  'ltd.': 'limited',
  'w/o': 'without',
  'w/': 'with',
  'et al.': 'and others',
};
