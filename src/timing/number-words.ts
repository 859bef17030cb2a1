/** Longer runs of digits are read digit by digit. */
const LONGEST_NUMBER = 15;

/** Words of a number as it is read in English: `1,250` is 4, `99.999` is 6, `2026` is 3 (a year). Commas and underscores group. */
export function numberWords(written: string): number {
  const [whole = '', ...fractions] = written.replace(/[,_]/g, '').split('.');
  const grouped = /[,_]/.test(written);
  let words = !grouped && /^(?:1[1-9]|20)\d\d$/.test(whole) ? yearWords(whole) : digitsWords(whole);
  for (const digits of fractions) words += 1 + digits.length;
  return words;
}

/** Words of a clock time: `9:05` is 3 ("nine oh five"), `03:14` is 2. */
export function clockWords(written: string): number {
  const [hours = '', ...rest] = written.split(':');
  return integerWords(Number(hours)) + rest.reduce((words, part) => words + pairWords(part), 0);
}

/** Words of a power in superscript digits: `²` is "squared", `⁻⁹` is "to the minus nine". */
export function powerWords(written: string): number {
  if (written === '²' || written === '³') return 1;
  return 3 + (/^[⁺⁻]/.test(written) ? 1 : 0);
}

function yearWords(year: string): number {
  return integerWords(Number(year.slice(0, 2))) + pairWords(year.slice(2));
}

/** Two digits after others: `00` is "hundred", `05` is "oh five". */
function pairWords(pair: string): number {
  if (pair === '00') return 1;
  return pair.startsWith('0') ? 2 : integerWords(Number(pair));
}

function digitsWords(digits: string): number {
  const readOneByOne = digits.length > LONGEST_NUMBER || (digits.length > 1 && digits.startsWith('0'));
  return readOneByOne ? digits.length : integerWords(Number(digits));
}

const SCALES = [1e12, 1e9, 1e6, 1e3];

function integerWords(value: number): number {
  if (value < 20) return 1;
  if (value < 100) return value % 10 === 0 ? 1 : 2;
  if (value < 1_000) return 2 + restWords(value % 100);
  const scale = SCALES.find((size) => value >= size) ?? 1_000;
  return integerWords(Math.floor(value / scale)) + 1 + restWords(value % scale);
}

function restWords(value: number): number {
  return value === 0 ? 0 : integerWords(value);
}
