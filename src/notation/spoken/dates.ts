import {
  cardinal,
  decadeName,
  decimal,
  digitByDigit,
  fraction,
  ordinal,
  secondPair,
  yearName,
} from './number-names.ts';
import { END, type Reading, sticky } from './reading.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Words before a decade without its century. */
const AGES = /^(?:the|early|late|mid|his|her|their|my|our)$/;
const MONTH = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`;

/** Days of the month, clock times, years and decades. */
export const DATES: readonly Reading[] = [
  {
    first: 'digit',
    pattern: sticky(
      String.raw`(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z)?)?(?![\d-])`,
    ),
    say: ([, year = '', month = '', day = '', hours, minutes = '', seconds, zulu]) => {
      const date = dayOf(Number(month), Number(day), Number(year));
      if (!date || hours === undefined) return date;
      return [...date, ...clock(hours, minutes, seconds), ...(zulu ? ['Z'] : [])];
    },
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?![\d/])`),
    say: ([, first = '', second = '', written = '']) => {
      const year = written.length === 2 ? 2000 + Number(written) : Number(written);
      // The American order, unless only the other one is a date.
      return dayOf(Number(first), Number(second), year) ?? dayOf(Number(second), Number(first), year);
    },
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`(${MONTH})\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?${END}(?![.:]\d)`),
    say: ([, month = '', day = '', year]) =>
      dayOf(monthOf(month), Number(day), year ? Number(year) : undefined),
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(${MONTH})(?:,?\s(\d{4}))?${END}`),
    say: ([, day = '', month = '', year]) =>
      dayOf(monthOf(month), Number(day), year ? Number(year) : undefined),
  },
  {
    first: 'digit',
    pattern: sticky(
      String.raw`(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,6}))?)?(?:\s?([AaPp])\.?[Mm]${END}\.?)?(?![\d:])`,
    ),
    say: ([, hours = '', minutes = '', seconds, part, half]) => [
      ...clock(hours, minutes, seconds, half !== undefined),
      ...(part === undefined ? [] : ['point', ...digitByDigit(part)]),
      ...(half === undefined ? [] : [half.toUpperCase(), 'M']),
    ],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,2})\s?([AaPp])\.?[Mm]${END}\.?`),
    say: ([, hours = '', half = '']) => [...decimal(hours), half.toUpperCase(), 'M'],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,5}):(\d{1,5})(?![\d:])`),
    say: ([, left = '', right = '']) => [...decimal(left), 'to', ...decimal(right)],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(?<decade>(?:1[1-9]|20)\d0|[2-9]0)['’]?s${END}`),
    // "30s" by itself is thirty seconds.
    say: ({ groups }, { before }) =>
      (groups?.['decade'] ?? '').length === 2 && !AGES.test(before)
        ? undefined
        : decadeName(Number(groups?.['decade'])),
  },
  {
    first: 'sign',
    pattern: sticky(String.raw`['’](\d0)s${END}`),
    say: ([, decade = '']) => decadeName(Number(decade)),
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(24\/7|9\/11)${END}(?!\/)`),
    say: ([, both = '']) => both.split('/').flatMap((half) => decimal(half)),
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(?:(\d+)\s)?(\d{1,3})\/(\d{1,4})${END}(?!\/)`),
    say: ([, whole, top = '', bottom = '']) => {
      const part = fraction(Number(top), Number(bottom));
      return whole === undefined ? part : [...decimal(whole), 'and', ...part];
    },
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`((?:1[1-9]|20)\d\d)\s?[–—-]\s?((?:1[1-9]|20)?\d\d)${END}(?![-–.,]?\d|\s?%)`),
    say: ([, from = '', to = '']) => [
      ...yearName(Number(from)),
      'to',
      ...(to.length === 4 ? yearName(Number(to)) : secondPair(Number(to))),
    ],
  },
];

function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

function dayOf(month: number, day: number, year?: number): string[] | undefined {
  const name = MONTHS[month - 1];
  if (name === undefined || day < 1 || day > 31) return undefined;
  return [name, ...ordinal(day), ...(year === undefined ? [] : yearName(year))];
}

/** 03:14 is "three fourteen", 14:00 "fourteen hundred", 3:00 PM "three". */
function clock(hours: string, minutes: string, seconds?: string, half = false): string[] {
  const whole = cardinal(Number(hours));
  const onTheHour = minutes === '00' && (half || seconds !== undefined) ? [] : secondPair(Number(minutes));
  const both = minutes === '00' && seconds !== undefined ? ['zero', 'zero'] : onTheHour;
  return [...whole, ...both, ...(seconds === undefined ? [] : secondOf(seconds))];
}

function secondOf(seconds: string): string[] {
  return seconds === '00' ? ['zero', 'zero'] : secondPair(Number(seconds));
}
