import { quoted } from './wording.ts';

export interface LocatorFault {
  readonly message: string;
  readonly hint?: string;
}

/** What is wrong with a web address; only http and https lead a listener anywhere. */
export function urlFault(text: string): LocatorFault | undefined {
  if (/\s/.test(text))
    return { message: `The address ${quoted(text)} has a space in it; expected \`%20\`, or none.` };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:\/\//i.test(text)) {
    const mended = `https://${text.replace(/^(?:https?)?:?\/*/i, '')}`;
    return {
      message: `${quoted(text)} is no web address; expected one that begins with \`https://\`.`,
      ...(URL.canParse(mended) && /\.[a-z]{2}/i.test(mended) && { hint: `Perhaps ${quoted(mended)}.` }),
    };
  }
  if (!/^(?:\[[\da-f:.]+\]|[^.]+(?:\.[^.]+)+\.?)$/i.test(url.hostname) && url.hostname !== 'localhost')
    return { message: `${quoted(text)} names no site; expected a host such as \`example.org\`.` };
  if (url.username !== '' || url.password !== '')
    return { message: `${quoted(text)} holds a user name or password; expected an address without one.` };
  return undefined;
}

/** What is wrong with a DOI, bare or as a link: `10.`, a registrant's number, a slash, and a suffix without spaces. */
export function doiFault(text: string): LocatorFault | undefined {
  const bare = text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bare)) return undefined;
  return { message: `${quoted(text)} is no DOI; expected one such as \`10.1145/359545.359563\`.` };
}

/** What is wrong with an ISBN: its length, or its checksum. */
export function isbnFault(text: string): LocatorFault | undefined {
  const digits = text.replace(/^isbn(?:-1[03])?:?\s*/i, '').replace(/[\s\u2010-\u2015-]/g, '');
  if (!/^(?:\d{13}|\d{9}[\dXx])$/.test(digits))
    return {
      message: `${quoted(text)} is no ISBN; expected 10 or 13 digits, of ten the last may be X.`,
      ...(/^\d{9}$/.test(digits) && { hint: 'Put it in quotes, so that a leading 0 stays.' }),
    };
  const last = digits.length === 13 ? checkDigit13(digits) : checkDigit10(digits);
  if (last === digits.at(-1)?.toUpperCase()) return undefined;
  return {
    message: `The checksum of ISBN ${quoted(text)} is wrong; expected ${last} as its last digit, or other digits before it.`,
    hint: 'Compare it with the book: most often two digits changed places.',
  };
}

function checkDigit13(digits: string): string {
  const sum = weigh(digits.slice(0, 12), (index) => (index % 2 === 0 ? 1 : 3));
  return String((10 - (sum % 10)) % 10);
}

function checkDigit10(digits: string): string {
  const rest = (11 - (weigh(digits.slice(0, 9), (index) => 10 - index) % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

function weigh(digits: string, weightOf: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + Number(digit) * weightOf(index), 0);
}
