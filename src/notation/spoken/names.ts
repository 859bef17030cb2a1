import { capitals, nameWords, spelled } from './letters.ts';
import { codeName, decimal, digitByDigit } from './number-names.ts';
import { toThe } from './amounts.ts';
import { versionWords } from './addresses.ts';
import { END, type Reading, sticky } from './reading.ts';
import { ABBREVIATIONS, signWords, superscript } from './symbols.ts';

const ROMAN: Readonly<Record<string, number>> = {
  II: 2,
  III: 3,
  IV: 4,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  XI: 11,
  XII: 12,
  XIII: 13,
  XIV: 14,
  XV: 15,
  XVI: 16,
};
/** Words before a Roman numeral. */
const COUNTED =
  /^(?:war|part|chapter|volume|book|act|phase|type|class|level|mark|title|article|appendix|apollo|gemini|series)$/;
/** Words before a number that is a name and not an amount. */
const CODED =
  /^(?:port|ports|rfc|error|errors|http|https|status|code|flight|room|route|boeing|airbus|bug|ticket|issue)$/;
/** Words before a version, whose parts are numbers. */
const VERSIONED =
  /^(?:python|java|go|golang|node|nodejs|postgres|postgresql|mysql|linux|kernel|kubernetes|kafka|redis|ubuntu|debian|windows|macos|android|tls|ssl|version|release|angular|react|rust|ruby|php|section|chapter|figure|table|theorem|lemma)$/;

/** Names and what only the word before them makes clear. */
export const NAMES: readonly Reading[] = [
  {
    first: 'letter',
    pattern: sticky(String.raw`[pP](\d{2,3})(?:\.(\d+))?${END}`),
    say: ([, rank = '', part]) => ['P', ...decimal(part === undefined ? rank : `${rank}.${part}`)],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`([OΘΩoωfghTPEVSNL])\(([^()]{1,60}(?:\([^()]{0,40}\)[^()]{0,20})?)\)`),
    say: ([, name = '', inner = ''], { read }) => [
      ...read(name === 'o' ? 'little o' : name),
      'of',
      ...formulaWords(inner, read),
    ],
  },
  {
    first: 'letter',
    pattern: sticky(
      String.raw`(\p{L})(?:(?:\^|\*\*)[({]?([-+−]?(?:\d+|[a-z]))[)}]?|([⁺⁻⁰¹²³⁴-⁹ⁿ]+))(?![\p{L}\d])`,
    ),
    say: ([, letter = '', caret, raised = ''], { read }) => [
      ...read(letter),
      ...toThe(caret ?? superscript(raised)),
    ],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`(\p{L})[_]?([₀-₉]+|_\d+)(?![\p{L}\d])`),
    say: ([, letter = '', low = ''], { read }) => [...read(letter), ...decimal(subscript(low))],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`(HTTP|TLS|SSL|USB|SMB|NFS|SPDY)\/(\d+(?:\.\d+)*)${END}`),
    say: ([, name = '', version = '']) => [...capitals(name), ...versionWords(version)],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`CVE-(\d{4})-(\d{4,7})${END}`),
    say: ([, year = '', number = '']) => ['C', 'V', 'E', ...codeName(year), ...digitByDigit(number)],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`(\p{L}[\p{L}\d]*)-(\d{1,4})${END}(?![.,:]?\d)`),
    say: ([, name = '', number = '']) => [...nameWords(name), ...nameWords(number)],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`C\+\+|C#|F#`),
    say: ([name]) => [name.charAt(0), ...(name.endsWith('#') ? ['sharp'] : ['plus', 'plus'])],
  },
  {
    first: 'letter',
    pattern: sticky(
      String.raw`(?:e\.g\.|i\.e\.|etc\.?|vs\.?|cf\.|approx\.|Dr\.|Mr\.|Mrs\.|Ms\.|Prof\.|St\.(?=\s\p{Lu})|Jr\.|[Ff]ig\.(?=\s\d)|[Ss]ec\.(?=\s\d)|[Cc]h\.(?=\s\d)|[Vv]ol\.(?=\s\d)|Inc\.|Ltd\.|w\/o|w\/|et al\.)(?![\p{L}\d])`,
    ),
    say: ([short]) => (ABBREVIATIONS[short.toLowerCase()] ?? short).split(' '),
  },
  { first: 'letter', pattern: sticky(String.raw`No\.\s?(?=\d)`), say: () => ['number'] },
  { first: 'letter', pattern: sticky(String.raw`(?:\p{Lu}\.){2,}`), say: ([letters]) => spelled(letters) },
  {
    first: 'letter',
    pattern: sticky(String.raw`([IVX]{2,4})${END}`),
    say: ([, numeral = ''], { before }) => {
      const value = Object.hasOwn(ROMAN, numeral) ? ROMAN[numeral] : undefined;
      return value !== undefined && COUNTED.test(before) ? decimal(String(value)) : undefined;
    },
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{3,5})${END}(?![.,:]\d)`),
    say: ([, digits = ''], { before }) => (CODED.test(before) ? codeName(digits) : undefined),
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,2}\.\d{1,3})${END}(?![.,:]\d|\s?%)`),
    say: ([, version = ''], { before }) => (VERSIONED.test(before) ? versionWords(version) : undefined),
  },
  { first: 'sign', pattern: sticky(String.raw`#(?=\d)`), say: () => ['number'] },
  {
    first: 'letter',
    pattern: sticky(String.raw`(\p{Lu}{2,})(['’]?s)?(?![\p{L}\d_])`),
    say: ([, word = '', plural]) => withPlural(capitals(word), plural),
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`[\p{L}\p{M}]+(?:['’]\p{L}+)?(?=$|[^\p{L}\p{N}_(])`),
    say: ([word]) => (/^\p{L}['’]?\p{Ll}*(?:['’]\p{L}+)?$/u.test(word) ? plainWord(word) : nameWords(word)),
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`[\p{L}\p{N}_]+(?:\(\))?`),
    say: ([name]) => name.split(/[_()]+/).flatMap((part) => (part === '' ? [] : nameWords(part))),
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`[\p{L}\p{N}_]+`),
    say: ([name]) => name.split('_').flatMap((part) => (part === '' ? [] : nameWords(part))),
  },
];

function plainWord(word: string): string[] {
  const sign = signWords(word);
  if (sign) return [...sign];
  if (/^\p{Lu}$/u.test(word)) return [word];
  const known = nameWords(word);
  return known.length === 1 && known[0]?.length === word.length
    ? [word]
    : /^[\p{Lu}]?\p{Ll}+$/u.test(word)
      ? known
      : [word];
}

/** What stands in the parentheses of a function: letters are named, `log n` is said. */
function formulaWords(inner: string, read: (text: string) => string[]): string[] {
  return read(
    inner
      .replace(/\*/g, ' × ')
      .replace(/-/g, ' − ')
      .replace(/(\p{L})\(/gu, '$1 of ')
      .replace(/[()]/g, ' ')
      .replace(/,/g, ' '),
  );
}

function withPlural(words: string[], plural: string | undefined): string[] {
  if (plural === undefined) return words;
  return [...words.slice(0, -1), `${words.at(-1) ?? ''}${plural}`];
}

function subscript(low: string): string {
  return low.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080)).replace('_', '');
}
