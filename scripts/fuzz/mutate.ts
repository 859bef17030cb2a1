import { BODY_PIECES, YAML_PIECES } from './hostile-pieces.ts';
import type { Random } from './random.ts';

/** What a mutation works with besides the text. */
export interface Surroundings {
  readonly random: Random;
  /** Another text of the same kind, to take parts from. */
  readonly other: string;
  readonly isYaml: boolean;
}

type Mutation = (lines: string[], surroundings: Surroundings) => void;

/** Changes to a list of lines, in place; several stand twice because they find more. */
const MUTATIONS: readonly Mutation[] = [
  insertPiece,
  insertPiece,
  insertPiece,
  (lines, { random }) => lines.splice(random.below(lines.length), 1 + random.below(random.oneIn(4) ? 60 : 3)),
  (lines, { random }) => {
    const [from, to] = [random.below(lines.length), random.below(lines.length)];
    [lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
  },
  (lines, { random }) => {
    const from = random.below(lines.length);
    const part = lines.slice(from, from + 1 + random.below(20));
    const times = random.oneIn(10) ? 20 : 1;
    for (let count = 0; count < times; count++) lines.splice(random.below(lines.length + 1), 0, ...part);
  },
  (lines, { random, other }) => {
    const theirs = other.split('\n');
    const from = random.below(theirs.length);
    lines.splice(
      random.below(lines.length + 1),
      random.below(5),
      ...theirs.slice(from, from + 1 + random.below(60)),
    );
  },
  (lines, { random }) =>
    lines.splice(random.below(lines.length), 2, lines.slice(random.below(lines.length)).slice(0, 2).join('')),
  (lines, { random }) => inLine(lines, random, (line, at) => line.slice(0, at)),
  (lines, { random }) =>
    inLine(lines, random, (line, at) => line.slice(0, at) + line.slice(at + 1 + random.below(4))),
  (lines, { random }) =>
    inLine(lines, random, (line, at) => line.slice(0, at) + oddCharacters(random) + line.slice(at)),
  (lines, { random }) =>
    inLine(lines, random, (line, at) => line.slice(0, at) + oddCharacters(random) + line.slice(at)),
  (lines, { random }) => inLine(lines, random, (line, at) => `${line.slice(0, at)}\n${line.slice(at)}`),
  (lines, { random }) =>
    inLine(
      lines,
      random,
      (line) => random.of(['> ', '- ', '  ', '    ', '\t', '# ', ':::', '1. ', '\u00a0']) + line,
    ),
  (lines, { random }) =>
    inLine(
      lines,
      random,
      (line) => line + random.of(['  ', '\\', ':', '{', '|', '\r', '\u2028', '\u0000', ' (10 s)', ' {#a}']),
    ),
  (lines, { random }) =>
    inLine(lines, random, (line) => (random.oneIn(2) ? line.toUpperCase() : [...line].reverse().join(''))),
  (lines, { random }) => inLine(lines, random, (line) => line.repeat(1 + random.below(50))),
  (lines, { random }) => removeEnds(lines, random, /^\s*(?:`{3,}|~{3,}|:{3,}|-->|\$\$)\s*$/),
  (lines, { random }) => removeEnds(lines, random, /^\s*$/),
];

/** The text after one to six changes. */
export function mutate(text: string, surroundings: Surroundings): string {
  let lines = text.split('\n');
  const changes = 1 + surroundings.random.below(6);
  for (let change = 0; change < changes; change++) {
    surroundings.random.of(MUTATIONS)(lines, surroundings);
    lines = lines.length > 0 ? lines.join('\n').split('\n') : [''];
  }
  return lines.join('\n');
}

/** The text in bytes, now and then with other line ends, a mark at the front, bytes that are no UTF-8, or in UTF-16. */
export function encodeOddly(text: string, random: Random): Uint8Array {
  const ending = random.below(12);
  const ended =
    ending === 0
      ? text.replace(/\n/g, '\r\n')
      : ending === 1
        ? text.replace(/\n/g, '\r')
        : ending === 2
          ? text.replace(/\n/g, () => random.of(['\n', '\r\n', '\r']))
          : text;
  const bytes = [Buffer.from(ended)];
  const odd = random.below(16);
  if (odd === 0) bytes.unshift(Buffer.from([0xef, 0xbb, 0xbf]));
  if (odd === 1) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ended, 'utf16le')]);
  const whole = Buffer.concat(bytes);
  if (odd === 2 && whole.length > 0)
    for (let count = 1 + random.below(20); count > 0; count--)
      whole[random.below(whole.length)] = random.below(256);
  if (odd === 3) return whole.subarray(0, random.below(whole.length + 1));
  return whole;
}

function insertPiece(lines: string[], { random, isYaml }: Surroundings): void {
  // Frontmatter is YAML too, and stands at the top.
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const inFront = !isYaml && end > 0 && random.oneIn(4);
  const at = inFront ? 1 + random.below(end) : random.below(lines.length + 1);
  const piece = random.of(isYaml || inFront ? YAML_PIECES : BODY_PIECES);
  const blank = !isYaml && !inFront && random.oneIn(2) ? [''] : [];
  const indent = isYaml && random.oneIn(2) ? ' '.repeat(random.below(7)) : '';
  lines.splice(at, 0, ...blank, ...piece.split('\n').map((line) => indent + line), ...blank);
}

function inLine(lines: string[], random: Random, change: (line: string, at: number) => string): void {
  const index = random.below(lines.length);
  const line = lines[index] ?? '';
  lines[index] = change(line, random.below(line.length + 1)).slice(0, 100_000);
}

function removeEnds(lines: string[], random: Random, pattern: RegExp): void {
  const places = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  if (places.length > 0) lines.splice(random.of(places), 1);
}

function oddCharacters(random: Random): string {
  const some = [
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '#',
    '$',
    '\\',
    '|',
    '{',
    '}',
    '"',
    "'",
    ':',
    '~',
    '@',
    '&',
    '-',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u200d',
    '\ufeff',
    '😀',
    '\t',
    '\r',
    '\f',
    '\u0085',
  ];
  const one = random.of(some);
  return random.oneIn(3) ? one.repeat(1 + random.below(40)) : one;
}
