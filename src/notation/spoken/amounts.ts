import { cardinal, decimal, digitByDigit, ordinal, yearName } from './number-names.ts';
import { END, NUMBER, type Reading, sticky } from './reading.ts';
import { superscript } from './symbols.ts';
import { SCALES, UNIT, unitWords } from './units.ts';

const CURRENCIES: Readonly<Record<string, readonly [string, string]>> = {
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
  '₹': ['rupee', 'rupees'],
  '₩': ['won', 'won'],
};
const SCALE = String.raw`(?:\s?(?:thousand|million|billion|trillion|lakh|crore)|[kKmMbBT]n?|tn|MM)`;
const DASH = '[–—-]';

/** Money, shares, powers, measures, and numbers with nothing about them: what is counted. */
export const AMOUNTS: readonly Reading[] = [
  {
    first: 'sign',
    startsWord: true,
    pattern: sticky(String.raw`\.(\d+)${END}`),
    say: ([part = '']) => decimal(part),
  },
  {
    first: 'sign',
    pattern: sticky(
      String.raw`([$€£¥₹₩])\s?(${NUMBER})(${SCALE})?${END}(?:\s?${DASH}\s?[$€£¥₹₩]?(${NUMBER})(${SCALE})?${END})?(\+)?(?:\/([a-z]+)${END})?`,
    ),
    say: ([, sign = '', from = '', fromScale, to, toScale, plus, per]) =>
      money({ sign, from, fromScale, to, toScale, plus, per }),
  },
  {
    first: 'sign',
    pattern: sticky(String.raw`[$€£¥₹₩]{2,}`),
    say: ([signs = '']) => [...signs].map((sign) => CURRENCIES[sign]?.[0] ?? ''),
  },
  {
    first: 'digit',
    pattern: sticky(
      String.raw`(${NUMBER})\s?(?:[*×x]\s?10|[eE])(?:\^|\*\*)?\{?([⁺⁻⁰¹²³⁴-⁹]+|[-+−]?\d+)\}?${END}`,
    ),
    say: ([whole = '', factor = '', power = '']) => {
      const marked = /10[\^*{⁺⁻⁰¹²³⁴-⁹]|[eE]/u.test(whole);
      return marked ? [...decimal(factor), 'times', 'ten', ...toThe(superscript(power))] : undefined;
    },
  },
  {
    first: 'digit',
    pattern: sticky(
      String.raw`(${NUMBER})(?:(?:\^|\*\*)[({]?([-+−]?(?:\d+|[a-z]))[)}]?|([⁺⁻⁰¹²³⁴-⁹ⁿ]+))(?![\p{L}\d])`,
    ),
    say: ([, base = '', caret, raised = '']) => [...decimal(base), ...toThe(caret ?? superscript(raised))],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(${NUMBER})(?:\s?${DASH}\s?(${NUMBER}))?\s?(%|‰|percent\b)`),
    say: ([, from = '', to, sign]) => [
      ...decimal(from),
      ...(to === undefined ? [] : ['to', ...decimal(to)]),
      ...(sign === '‰' ? ['per', 'mille'] : ['percent']),
    ],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(${NUMBER})\s?°\s?([CFK])?${END}`),
    say: ([, value = '', scale]) => [
      ...decimal(value),
      value === '1' ? 'degree' : 'degrees',
      ...(scale === undefined ? [] : [{ C: 'celsius', F: 'fahrenheit', K: 'kelvin' }[scale] ?? scale]),
    ],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,5})\s?[x×]\s?(\d{1,5})(?:\s?[x×]\s?(\d{1,5}))?${END}`),
    say: ([whole = '', ...sides]) => {
      const between = whole.includes(' ') ? 'times' : 'by';
      const said = sides.flatMap((side) => (side === undefined ? [] : [dimension(side)]));
      return said.flatMap((words, index) => (index === 0 ? words : [between, ...words]));
    },
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(${NUMBER})[x×](?![\p{L}\p{N}])`),
    say: ([, value = '']) => [...decimal(value), 'X'],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d+)(?:st|nd|rd|th)${END}`),
    say: ([, value = '']) => (value.length < 10 ? ordinal(Number(value)) : undefined),
  },
  { first: 'digit', pattern: sticky(String.raw`(${NUMBER})(${SCALE})${END}(\+)?`), say: scaled },
  { first: 'digit', pattern: sticky(String.raw`(${NUMBER})(?:\s?[–—-]\s?(${NUMBER}))?`), say: measured },
  {
    first: 'digit',
    pattern: sticky(String.raw`\d+(?:-\d+){2,}${END}`),
    say: ([parts = '']) =>
      parts.split('-').flatMap((part) => (part.length > 2 ? digitByDigit(part) : decimal(part))),
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,6})\s?[–—-]\s?(\d{1,6})${END}(?![-–]\d)`),
    say: ([, from = '', to = '']) => [...plain(from), 'to', ...plain(to)],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(${NUMBER})([½⅓⅔¼¾⅛])?(\+)?(?![\p{L}\d])`),
    say: ([, value = '', part, plus], { read }) => [
      ...plain(value),
      ...(part === undefined ? [] : ['and', ...read(part)]),
      ...(plus === undefined ? [] : ['plus']),
    ],
  },
];

interface Money {
  readonly sign: string;
  readonly from: string;
  readonly fromScale?: string | undefined;
  readonly to?: string | undefined;
  readonly toScale?: string | undefined;
  readonly plus?: string | undefined;
  readonly per?: string | undefined;
}

function money({ sign, from, fromScale, to, toScale, plus, per }: Money): string[] {
  const cents = /^([\d,_]+)\.(\d\d)$/.exec(from);
  const [one = '', many = ''] = CURRENCIES[sign] ?? [];
  const behind = [...(plus === undefined ? [] : ['plus']), ...(per === undefined ? [] : ['per', per])];
  if (cents && fromScale === undefined && to === undefined && sign !== '¥')
    return [...withCents(cents, one, many, sign), ...behind];
  const last = to === undefined ? [] : ['to', ...decimal(to), ...scaleName(toScale)];
  return [
    ...decimal(from),
    ...scaleName(fromScale),
    ...last,
    from === '1' && to === undefined && fromScale === undefined ? one : many,
    ...behind,
  ];
}

function withCents(
  [, whole = '', part = '']: RegExpExecArray,
  one: string,
  many: string,
  sign: string,
): string[] {
  const units = Number(whole.replace(/[,_]/g, ''));
  const small = sign === '£' ? (part === '01' ? 'penny' : 'pence') : part === '01' ? 'cent' : 'cents';
  const head = units === 0 && part !== '00' ? [] : [...decimal(whole), units === 1 ? one : many];
  const tail = part === '00' ? [] : [...cardinal(Number(part)), small];
  return head.length > 0 && tail.length > 0 ? [...head, 'and', ...tail] : [...head, ...tail];
}

function scaleName(mark: string | undefined): string[] {
  if (mark === undefined) return [];
  const name = SCALES[mark.trim()] ?? mark.trim();
  return [name];
}

/** What follows "ten": `2` is "squared", `-9` "to the minus nine". */
export function toThe(power: string): string[] {
  if (power === '2') return ['squared'];
  if (power === '3') return ['cubed'];
  const letter = /^([-+−]?)([a-z])$/.exec(power);
  if (letter) return ['to', 'the', ...decimal(letter[1] ?? ''), (letter[2] ?? '').toUpperCase()];
  return ['to', 'the', ...decimal(power)];
}

function dimension(side: string): string[] {
  return side.length === 4 ? yearName(Number(side)) : decimal(side);
}

function scaled([whole, value = '', mark = '', plus]: RegExpExecArray): string[] | undefined {
  // What has a unit of that letter is measured: `5m` and `3T` are metres and tons to nobody who counts users.
  if (/^[bmt]$/.test(mark)) return undefined;
  const name = scaleName(mark);
  return whole === '' ? undefined : [...decimal(value), ...name, ...(plus === undefined ? [] : ['plus'])];
}

/** A number, or two with a dash between, and a unit; undefined where none follows. */
function measured(match: RegExpExecArray): string[] | undefined {
  const [whole, from = '', to] = match;
  UNIT.lastIndex = match.index + whole.length;
  const unit = UNIT.exec(match.input);
  const words = unit?.groups && unitWords(unit.groups, from === '1' && to === undefined);
  if (!unit || !words) return undefined;
  // The engine takes what the match holds as read.
  match[0] = whole + unit[0];
  return [...decimal(from), ...(to === undefined ? [] : ['to', ...decimal(to)]), ...words];
}

/** A number by itself: four digits that look like one are a year. */
export function plain(value: string): string[] {
  return /^(?:1[1-9]|20)\d\d$/.test(value) ? yearName(Number(value)) : decimal(value);
}
