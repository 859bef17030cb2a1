import { decimal, digitByDigit } from './number-names.ts';
import { capitals, nameWords, shortHundreds, spelled } from './letters.ts';
import { END, type Reading, sticky } from './reading.ts';

/** Endings of file names as they are said. */
const ENDINGS: Readonly<Record<string, string>> = {
  bin: 'bin',
  c: 'C',
  conf: 'conf',
  cpp: 'C P P',
  css: 'C S S',
  csv: 'C S V',
  dll: 'D L L',
  env: 'env',
  exe: 'E X E',
  go: 'go',
  gz: 'G Z',
  h: 'H',
  html: 'H T M L',
  java: 'java',
  js: 'J S',
  json: 'jason',
  lock: 'lock',
  log: 'log',
  lua: 'lua',
  md: 'M D',
  mjs: 'M J S',
  pdf: 'P D F',
  pem: 'pem',
  png: 'P N G',
  proto: 'proto',
  py: 'pie',
  rb: 'R B',
  rs: 'R S',
  sh: 'S H',
  so: 'S O',
  sql: 'sequel',
  svg: 'S V G',
  tar: 'tar',
  toml: 'tom ell',
  ts: 'T S',
  tsx: 'T S X',
  txt: 'text',
  wasm: 'wazzum',
  xml: 'X M L',
  yaml: 'yammel',
  yml: 'Y M L',
  zip: 'zip',
};

/** Addresses of machines and pages, versions, file names: written for computers, and said part by part. */
export const ADDRESSES: readonly Reading[] = [
  {
    first: 'letter',
    pattern: sticky(String.raw`(?:https?|ftp|ssh|git):\/\/([^\s<>"'”’)\]}]+)|www\.[^\s<>"'”’)\]}]+`),
    say: ([whole, rest]) => pathWords((rest ?? whole).replace(/[.,;:!?]+$/, '')),
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`[A-Za-z\d][\w.+-]{0,63}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,8}`),
    say: ([address]) =>
      address.split('@').flatMap((half, index) => [...(index > 0 ? ['at'] : []), ...pathWords(half)]),
  },
  { first: 'sign', pattern: sticky(String.raw`\[@[^\]\s]{1,200}\]`), say: () => [] },
  {
    first: 'digit',
    pattern: sticky(String.raw`0x([\da-fA-F]+)${END}`),
    say: ([, digits = '']) => ['hex', ...spelled(digits)],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`0b([01]+)${END}`),
    say: ([, digits = '']) => ['binary', ...digitByDigit(digits)],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}${END}`, 'i'),
    say: ([id]) => spelled(id),
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}${END}`, 'i'),
    say: ([id]) => spelled(id),
  },
  { first: 'digit', pattern: sticky(String.raw`(?=\d*[a-f])[\da-f]{7,64}${END}`), say: hash },
  { first: 'letter', pattern: sticky(String.raw`(?=[a-f]*\d)[\da-f]{7,64}${END}`), say: hash },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2})|:(\d{1,5}))?(?!\.?\d)`),
    say: ([, address = '', bits, port]) => [
      ...address.split('.').flatMap((part, index) => [...(index > 0 ? ['dot'] : []), ...shortHundreds(part)]),
      ...(bits === undefined ? [] : ['slash', ...decimal(bits)]),
      ...(port === undefined ? [] : ['port', ...codeWords(port)]),
    ],
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`[vV](\d+(?:\.\d+)*)(?:[-+]([\p{L}\d.]*[\p{L}\d]))?${END}`),
    say: ([, version = '', rest]) => [
      ...(version.includes('.') ? ['version'] : ['V']),
      ...versionWords(version),
      ...(rest === undefined ? [] : rest.split('.').flatMap(nameWords)),
    ],
  },
  {
    first: 'digit',
    pattern: sticky(String.raw`(\d+(?:\.\d+){2,})(?:[-+]([\p{L}\d.]*[\p{L}\d]))?${END}`),
    say: ([, version = '', rest]) => [
      ...versionWords(version),
      ...(rest === undefined ? [] : rest.split('.').flatMap(nameWords)),
    ],
  },
  {
    first: 'letter',
    pattern: sticky(
      String.raw`([\p{L}\d_-]{1,64})\.(${Object.keys(ENDINGS)
        .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .join('|')})${END}(?!\.\p{L})`,
    ),
    say: ([, stem = '', ending = '']) => [
      ...pathWords(stem),
      'dot',
      ...(ENDINGS[ending] ?? ending).split(' '),
    ],
  },
  {
    first: 'letter',
    pattern: sticky(
      String.raw`[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,6}\.(?:com|org|net|io|dev|edu|gov|example|local|internal|co|uk|de|in)(?:\/[^\s<>"'”’)\]}]*)?${END}(?!\.\p{L})`,
    ),
    say: ([host]) => pathWords(host.replace(/[.,;:!?/]+$/, '')),
  },
  {
    first: 'sign',
    startsWord: true,
    pattern: sticky(String.raw`(?:~|\.{1,2})?\/[\p{L}\d_.-]+(?:\/[\p{L}\d_.*-]*)*`),
    say: ([path]) => pathWords(path.replace(/[.,]+$/, '')),
  },
  {
    first: 'letter',
    pattern: sticky(String.raw`[\p{L}\d_.-]{1,64}(?:\/[\p{L}\d_.-]{1,64}){2,}\/?`),
    say: ([path]) => pathWords(path.replace(/[.,]+$/, '')),
  },
  {
    first: 'sign',
    startsWord: true,
    pattern: sticky(String.raw`(--?)(\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*)`),
    say: ([, dashes = '', name = '']) => [
      ...[...dashes].map(() => 'dash'),
      ...name.split('-').flatMap(nameWords),
    ],
  },
];

function hash([digits]: RegExpExecArray): string[] | undefined {
  return /\d/.test(digits) && /[a-f]/.test(digits) ? spelled(digits) : undefined;
}

/** `2.1.0`: each part is a number of its own. */
export function versionWords(version: string): string[] {
  return version
    .split('.')
    .flatMap((part, index) => [...(index > 0 ? ['point'] : []), ...shortHundreds(part)]);
}

function codeWords(port: string): string[] {
  return port.length === 4
    ? [...decimal(port.slice(0, 2)), ...(port.endsWith('00') ? ['hundred'] : decimal(port.slice(2)))]
    : port.length > 4
      ? digitByDigit(port)
      : shortHundreds(port);
}

const SAID_SIGNS: Readonly<Record<string, string>> = {
  '.': 'dot',
  '/': 'slash',
  '~': 'tilde',
  '*': 'star',
  '?': 'question mark',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '%': 'percent',
  ':': 'colon',
};

/** A path or host: names, and the signs between them that are said. */
export function pathWords(path: string): string[] {
  return [...path.matchAll(/[\p{L}\p{M}\d]+|[./~*?=&#%:]/gu)].flatMap(([part]) => {
    const sign = SAID_SIGNS[part];
    if (sign !== undefined) return sign.split(' ');
    return /^\p{Lu}+$/u.test(part) ? capitals(part) : nameWords(part);
  });
}
