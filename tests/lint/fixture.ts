import type { RunResult } from '../../src/model/index.ts';

/** One file of a fixture: `bytes` as it is laid on disk, `text` as the tool will decode it. */
export interface FixtureFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** A finding that a bad case must have. `message` and `hint` may hold `…` for any characters. */
export interface Expectation {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface FixtureCase {
  readonly kind: 'bad' | 'good';
  readonly title: string;
  readonly files: readonly FixtureFile[];
  readonly expected: readonly Expectation[];
  /** What comes of its programs, in order; undefined where they are not to be run. */
  readonly runs?: readonly RunResult[] | undefined;
  /** The case's Markdown below its heading, markers included: what the rule's page shows. */
  readonly source: string;
}

/** What `body` puts in front of a fence: valid, and the same for every case. */
export const BODY_FRONTMATTER = `---
series: main
episode: 2
title: A second knock
status: draft
format: tiny
cold-open: knock
duration: 1m
hosts: [maya]
objectives:
  - Say why the second knock is slower
---

`;

/** Where a `body` fence without a path is laid. */
export const BODY_PATH = 'episodes/main/002-second.md';

/** A fence of five backticks: its info string and its lines. */
export const FENCE = /^`{5}(.*)\n((?:(?!`{5}).*\n)*?)`{5}[ \t]*$/gm;

/** Reads a fixture; throws a sentence about what its author got wrong. The form is described in tests/lint/README.md. */
export function parseFixture(markdown: string): readonly FixtureCase[] {
  const heads = [...outsideFences(markdown).matchAll(/^## (.*)$/gm)];
  return heads.map((head, index) => {
    const match = /^(bad|good): (\S.*)$/.exec(head[1] ?? '');
    if (!match) throw new Error(`"## ${head[1]}" is neither "## bad: …" nor "## good: …"`);
    const source = markdown.slice(head.index + head[0].length, heads[index + 1]?.index).trim();
    return parseCase(match[1] as 'bad' | 'good', match[2] ?? '', source);
  });
}

/** The text with all that stands in fences blanked, so that offsets stay. */
function outsideFences(markdown: string): string {
  return markdown.replace(FENCE, (fence) => fence.replace(/[^\n]/g, ' '));
}

function parseCase(kind: 'bad' | 'good', title: string, source: string): FixtureCase {
  const blocks = [...source.matchAll(FENCE)].map(([, info = '', body = '']) => ({ info: info.trim(), body }));
  const fences = blocks.filter(({ info }) => info !== 'runs').map(({ info, body }) => parseFence(info, body));
  const runs = blocks.find(({ info }) => info === 'runs')?.body;
  if (fences.length === 0) throw new Error(`"${title}" has no fence of five backticks`);
  const marks = fences.flatMap(({ file, marks }) => marks.map((mark) => ({ path: file.path, ...mark })));
  const wordings = parseWordings(outsideFences(source));
  if (marks.length !== wordings.length)
    throw new Error(`"${title}" marks ${marks.length} places and words ${wordings.length} messages`);
  if (kind === 'bad' && marks.length === 0) throw new Error(`"${title}" is bad and marks nothing`);
  if (kind === 'good' && marks.length > 0) throw new Error(`"${title}" is good and marks something`);
  const expected = marks.map((mark, index) => ({ ...mark, message: '', ...wordings[index] }));
  const files = fences.map((fence) => fence.file);
  return { kind, title, files, expected, runs: runs === undefined ? undefined : parseRuns(runs), source };
}

/** A JSON object a line; what is left out is as with a program that ended well. */
function parseRuns(body: string): readonly RunResult[] {
  const usual = { state: 'ended', status: 0, output: '', isText: true, errors: '' };
  const lines = body.split('\n').filter((line) => line !== '');
  return lines.map((line) => ({ ...usual, ...JSON.parse(line) }) as RunResult);
}

function parseWordings(source: string): { message: string; hint?: string }[] {
  const wordings: { message: string; hint?: string }[] = [];
  for (const [, line = ''] of source.matchAll(/^> (.*)$/gm)) {
    const last = wordings.at(-1);
    if (line.startsWith('Hint: ') && last) last.hint = line.slice('Hint: '.length);
    else wordings.push({ message: line });
  }
  return wordings;
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

function parseFence(info: string, body: string): { file: FixtureFile; marks: readonly Mark[] } {
  const words = info.trim().split(/\s+/);
  const path = words.find((word) => word.startsWith('file='))?.slice('file='.length);
  const unknown = words.find((word) => !word.startsWith('file=') && word !== 'body' && word !== 'escapes');
  if (unknown !== undefined) throw new Error(`a fence says "${unknown}"; it takes file=…, body and escapes`);
  if (path === undefined && !words.includes('body')) throw new Error('a fence names neither file=… nor body');
  const written = (words.includes('body') ? BODY_FRONTMATTER : '') + body;
  const { text, marks } = takeMarks(words.includes('escapes') ? unescape(written) : written);
  return { file: encode(path ?? BODY_PATH, text), marks };
}

/** U+F700 to U+F7FF stand for the single bytes that `\x{…}` names, until the file is encoded. */
const BYTE_BASE = 0xf700;

function unescape(text: string): string {
  return text
    .replace(/\\u\{([0-9A-Fa-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\x\{([0-9A-Fa-f]{2})\}/g, (_, hex: string) =>
      String.fromCodePoint(BYTE_BASE + Number.parseInt(hex, 16)),
    );
}

/** Takes `⟦` and `⟧` out; the marks are in the order of their beginnings, an outer one before those inside it. */
function takeMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  // A byte order mark is no part of a decoded text.
  let text = '';
  for (const piece of marked.split(/(⟦|⟧)/)) {
    const offset = text.startsWith('\u{FEFF}') ? text.length - 1 : text.length;
    if (piece === '⟦') {
      open.push({ start: offset, end: -1 });
      marks.push(open.at(-1) as Mark);
    } else if (piece === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error('a ⟧ closes nothing');
      mark.end = offset;
    } else text += piece;
  }
  if (open.length > 0) throw new Error('a ⟦ is never closed');
  return { text, marks };
}

function encode(path: string, text: string): FixtureFile {
  const pieces: Buffer[] = [];
  let decoded = '';
  for (const char of text) {
    const byte = (char.codePointAt(0) ?? 0) - BYTE_BASE;
    const raw = byte >= 0 && byte <= 0xff;
    pieces.push(raw ? Buffer.from([byte]) : Buffer.from(char));
    decoded += raw ? '\u{FFFD}' : char;
  }
  return { path, bytes: Buffer.concat(pieces), text: decoded.replace(/^\u{FEFF}/u, '') };
}

/** Whether a message is as expected, where `…` in the expectation stands for any characters. */
export function matchesWording(actual: string | undefined, expected: string): boolean {
  const pattern = expected
    .split('…')
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*');
  return actual !== undefined && new RegExp(`^${pattern}$`).test(actual);
}
