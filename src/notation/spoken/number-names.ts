const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];
/** Longer runs of digits are read one by one. */
const LONGEST_CARDINAL = 15;
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A whole number from 0 as it is counted: 1,250 is "one thousand two hundred fifty". Nothing is said for what is no such number. */
export function cardinal(value: number): string[] {
  if (!Number.isSafeInteger(value)) return [];
  if (value < 20) return [ONES[value] ?? ''];
  if (value < 100) return [TENS[Math.floor(value / 10)] ?? '', ...rest(value % 10)];
  if (value < 1_000) return [ONES[Math.floor(value / 100)] ?? '', 'hundred', ...rest(value % 100)];
  const [size, name] = SCALES.find(([least]) => value >= least) ?? [1e3, 'thousand'];
  return [...cardinal(Math.floor(value / size)), name, ...rest(value % size)];
}

function rest(value: number): string[] {
  return value === 0 ? [] : cardinal(value);
}

/** Every digit by itself; other characters are left out. */
export function digitByDigit(text: string): string[] {
  return [...text].flatMap((digit) => ONES[/\d/.test(digit) ? Number(digit) : -1] ?? []);
}

/** A number as written, with grouping marks, a fraction and a sign: `-1,250.5`. Leading zeros and very long ones are read digit by digit. */
export function decimal(text: string): string[] {
  const sign = /^[-−–]/.test(text) ? ['minus'] : text.startsWith('+') ? ['plus'] : [];
  const [whole = '', ...fractions] = text.replace(/[-−–+,_\s]/g, '').split('.');
  const oneByOne = whole.length > LONGEST_CARDINAL || /^0\d/.test(whole);
  const head = whole === '' ? [] : oneByOne ? digitByDigit(whole) : cardinal(Number(whole));
  return [...sign, ...head, ...fractions.flatMap((digits) => ['point', ...digitByDigit(digits)])];
}

/** What a counted thing is numbered: 21 is "twenty first". */
export function ordinal(value: number): string[] {
  const words = cardinal(value);
  const last = words.pop() ?? '';
  const irregular = IRREGULAR_ORDINALS[last];
  return [...words, irregular ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)];
}

/** A year: 1987 is "nineteen eighty seven", 2005 "two thousand five", 1900 "nineteen hundred". */
export function yearName(year: number): string[] {
  if (year < 1_000 || year > 9_999 || (year >= 2_000 && year < 2_010) || year % 1_000 === 0)
    return cardinal(year);
  return [...cardinal(Math.floor(year / 100)), ...secondPair(year % 100)];
}

/** Two digits that follow two others: 00 is "hundred", 05 "oh five". */
export function secondPair(pair: number): string[] {
  if (pair === 0) return ['hundred'];
  return pair < 10 ? ['oh', ...cardinal(pair)] : cardinal(pair);
}

/** A number that is a name, as ports, errors and documents have: 404 is "four oh four", 8080 "eighty eighty", 443 "four forty three". */
export function codeName(digits: string): string[] {
  if (digits.length === 3 && !digits.startsWith('0')) {
    const pair = Number(digits.slice(1));
    return [
      ...cardinal(Number(digits[0])),
      ...(pair < 10 && pair > 0 ? ['oh', ...cardinal(pair)] : secondPair(pair)),
    ];
  }
  if (digits.length === 4 && !digits.startsWith('0') && !digits.endsWith('000'))
    return [...cardinal(Number(digits.slice(0, 2))), ...secondPair(Number(digits.slice(2)))];
  return digits.length > 4 ? digitByDigit(digits) : decimal(digits);
}

/** A fraction: 1/3 is "one third", 3/4 "three quarters"; with a denominator that has no such name "over". */
export function fraction(top: number, bottom: number): string[] {
  const named = bottom === 100 || bottom === 1_000 || (bottom >= 2 && bottom <= 20);
  if (!named || top === 0) return [...cardinal(top), 'over', ...cardinal(bottom)];
  if (bottom === 2) return [...cardinal(top), top === 1 ? 'half' : 'halves'];
  const name = bottom === 4 ? ['quarter'] : ordinal(bottom).slice(bottom >= 100 ? 1 : 0);
  const last = name.pop() ?? '';
  return [...cardinal(top), ...name, top === 1 ? last : `${last}s`];
}

/** A decade: 1990 is "nineteen nineties", 90 "nineties". */
export function decadeName(decade: number): string[] {
  const words = decade > 99 ? yearName(decade) : cardinal(decade);
  const last = words.pop() ?? '';
  return [...words, last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}s`];
}
