import { BIG_OPERATORS, CHARACTER_WORDS, COMMAND_WORDS, FUNCTIONS, GREEK_LETTERS } from './tex-words.ts';

/** What an item is to its neighbours: `term` and `function` change how a bracket after them is said. */
export type Role = 'term' | 'number' | 'function' | 'big' | 'operator' | 'silent';

/** Something that is said at one go. */
export interface Item {
  readonly words: string;
  readonly role: Role;
  /** The command or character it comes from. */
  readonly name: string;
}

/** Letters that are nearly always functions: `f(x)`, `O(n)`, `P(A)`. */
const FUNCTION_LETTERS = new Set(['f', 'g', 'h', 'F', 'G', 'H', 'O', 'P', 'E', 'p', 'Θ', 'Ω', 'φ']);

/** A character by itself. */
export function symbolItem(symbol: string): Item {
  if (symbol === ',' || symbol === ';') return { words: ',', role: 'operator', name: symbol };
  if (symbol === '&') return { words: '', role: 'operator', name: symbol };
  const greek = GREEK_LETTERS.get(symbol);
  const word = greek ?? (Object.hasOwn(CHARACTER_WORDS, symbol) ? CHARACTER_WORDS[symbol] : undefined);
  if (FUNCTION_LETTERS.has(symbol)) return { words: word ?? symbol, role: 'function', name: symbol };
  if (word === undefined || greek !== undefined) return { words: word ?? symbol, role: 'term', name: symbol };
  return { words: word, role: /^[!'′°%²³]$/.test(symbol) ? 'term' : 'operator', name: symbol };
}

/** A command without arguments; an unknown one is said by its name. */
export function commandItem(name: string): Item {
  if (Object.hasOwn(BIG_OPERATORS, name)) return { words: BIG_OPERATORS[name] ?? '', role: 'big', name };
  if (Object.hasOwn(FUNCTIONS, name)) return { words: FUNCTIONS[name] ?? '', role: 'function', name };
  if (name === '\\') return { words: ',', role: 'operator', name };
  if (name === '|') return { words: '', role: 'silent', name };
  if (Object.hasOwn(COMMAND_WORDS, name)) {
    const isTerm = /^(infty|ell|hbar|emptyset|varnothing|degree|prime|%|var)/.test(name);
    return { words: COMMAND_WORDS[name] ?? '', role: isTerm ? 'term' : 'operator', name };
  }
  const isFunction = name === 'Theta' || name === 'Omega' || name === 'phi';
  return {
    words: name.toLowerCase() === name ? name : name.toLowerCase(),
    role: isFunction ? 'function' : 'term',
    name,
  };
}

/** An operator with what stands below and above it. */
export function bigOperator(item: Item, below: string | undefined, above: string | undefined): string {
  if (below === undefined && above === undefined) return `${item.words} of`;
  if (item.name.startsWith('lim'))
    return `${item.words} as ${(below ?? '').replace(/ to /, ' approaches ')} of`;
  if (above === undefined) return `${item.words} over ${below} of`;
  return below === undefined
    ? `${item.words} up to ${above} of`
    : `${item.words} from ${below} to ${above} of`;
}

const POWERS: Readonly<Record<string, string>> = {
  '2': 'squared',
  '3': 'cubed',
  prime: 'prime',
  'composed with': 'degrees',
  top: 'transpose',
  T: 'transpose',
  times: 'star',
  dagger: 'dagger',
  plus: 'plus',
};

/** A base with what stands above it. */
export function raised(base: string, above: string): string {
  if (Object.hasOwn(POWERS, above)) return `${base} ${POWERS[above]}`;
  if (/^(th|st|nd|rd)$/.test(above)) return base + above;
  return `${base} to the power of ${above}`;
}

/** One space between words, none before a comma, nothing loose at the ends. */
export function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?: ?,)+/g, ',')
    .replace(/^[ ,]+|[ ,]+$/g, '');
}
