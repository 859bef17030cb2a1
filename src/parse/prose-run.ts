import type { Inline, Paragraph, Problem, ProseBlock, Span } from '../model/index.ts';
import { convertBlocks } from './prose.ts';
import type { RootContent } from 'mdast';
import type { Definition, ProseText } from './inline.ts';
import { type References, referencesFor } from './link-definitions.ts';
import type { MarkdownParser } from './markdown.ts';
import { isTooDeep } from './nesting.ts';
import { plainStretches } from './plain-paragraphs.ts';

/** A letter to the Markdown parser, of no meaning and in nobody's text (Unicode private use). */
const INERT = '\uE000';

/** What stands in the file at a span, with what must mean nothing to Markdown masked. */
export interface ProseRun {
  readonly source: string;
  readonly span: Span;
  /** Offsets in the file. */
  readonly inert: readonly number[];
  /** The text follows a label or hashes: whatever it begins with is text, never a list, heading or quote. */
  readonly continues: boolean;
  readonly references: References;
  readonly parse: MarkdownParser;
}

/** Parses a run of prose; blocks have their places in the file. Never throws. */
export function parseProseRun(whole: ProseRun, problems: Problem[]): ProseBlock[] {
  const run = whole.continues ? withoutLeadingSpace(whole) : whole;
  const { source, span, continues } = run;
  const original = source.slice(span.start, span.end);
  const parsed = mask(original, run);
  const blocks: ProseBlock[] = [];
  for (const stretch of plainStretches(parsed)) {
    const { start, end } = stretch;
    const first = start === 0 && continues;
    const base = span.start + start;
    const tooDeep = !stretch.plain && isTooDeep(parsed.slice(start, end));
    if (tooDeep) problems.push({ code: 'nesting-too-deep', span: { start: base, end: span.start + end } });
    if (stretch.plain || tooDeep) blocks.push(plainParagraph(original.slice(start, end), base));
    else
      blocks.push(
        ...markdownBlocks(parsed.slice(start, end), original.slice(start, end), base, first, run, problems),
      );
  }
  return blocks;
}

/** Text behind a label begins at its first word; where that is on the next line it is a block like any other. */
function withoutLeadingSpace(run: ProseRun): ProseRun {
  const { source, span } = run;
  const space = /^[ \t]*(\r\n|\r|\n)?/.exec(source.slice(span.start, span.end));
  const start = span.start + (space?.[0].length ?? 0);
  return { ...run, span: { start, end: span.end }, continues: space?.[1] === undefined };
}

/** Parses text that is inline whatever it begins with: a heading's title. */
export function parseInlineRun(run: Omit<ProseRun, 'continues'>): readonly Inline[] {
  const blocks = parseProseRun({ ...run, continues: true }, []);
  return blocks.flatMap((block) =>
    'children' in block
      ? block.children
      : block.type === 'figure' && block.kind === 'math'
        ? [mathOf(block.text, block.span)]
        : [],
  );
}

function mathOf(value: string, span: Span): Inline {
  return { type: 'inline-math', value, span };
}

function mask(original: string, { inert, span }: ProseRun): string {
  let masked = original.includes(INERT) ? original.replaceAll(INERT, '\uE001') : original;
  // The parser drops a byte order mark at the start of its text without counting it.
  if (masked.includes('\uFEFF')) masked = masked.replaceAll('\uFEFF', INERT);
  if (inert.length === 0) return masked;
  let result = '';
  let from = 0;
  for (const offset of [...inert].sort((a, b) => a - b)) {
    const at = offset - span.start;
    if (at < from) continue;
    result += masked.slice(from, at) + INERT;
    from = at + 1;
  }
  return result + masked.slice(from);
}

function markdownBlocks(
  parsed: string,
  original: string,
  base: number,
  continues: boolean,
  run: ProseRun,
  problems: Problem[],
): ProseBlock[] {
  const prefix = continues ? INERT : '';
  const { appendix, definitions } = referencesFor(parsed, run.references);
  const prose: ProseText = {
    parsed: prefix + parsed,
    original: prefix + original,
    base: base - prefix.length,
    end: prefix.length + parsed.length,
    definitions,
  };
  const tree = run.parse(prose.parsed + appendix);
  addDefinitions(tree.children, definitions);
  const blocks = convertBlocks(tree.children, prose, problems);
  return continues ? withoutPrefix(blocks, base) : blocks;
}

/** Definitions that the line-by-line collection cannot see: those inside quotes, or with a title on a line of its own. */
function addDefinitions(nodes: readonly RootContent[], definitions: Map<string, Definition>): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, { url: node.url, title: node.title ?? undefined });
    } else if (node.type === 'blockquote') addDefinitions(node.children, definitions);
  }
}

/** Takes the inert character, and the space behind it, off the first block again. */
function withoutPrefix(blocks: readonly ProseBlock[], from: number): ProseBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [...blocks];
  const children = trimStart(first.children, from);
  if (children.length === 0) return rest;
  return [
    {
      ...first,
      children,
      span: { start: Math.max(from, children[0]?.span.start ?? from), end: first.span.end },
    },
    ...rest,
  ];
}

function trimStart(children: readonly Inline[], from: number): Inline[] {
  const [first, ...rest] = children;
  if (!first) return [];
  if (first.span.end <= from || first.type === 'break') return trimStart(rest, from);
  if (first.type !== 'text') return [first, ...rest];
  if (first.span.start >= from && first.value.length !== first.span.end - first.span.start)
    return [first, ...rest];
  const value = first.value.slice(Math.max(0, from - first.span.start)).replace(/^[ \t]+/, '');
  if (value === '') return trimStart(rest, from);
  return [{ ...first, value, span: { start: first.span.end - value.length, end: first.span.end } }, ...rest];
}

/** What the Markdown parser would make of a paragraph without markup, for far less. */
function plainParagraph(text: string, base: number): Paragraph {
  const children: Inline[] = [];
  const lines = /([^\r\n]+)(\r\n|\r|\n|$)/g;
  for (const match of text.matchAll(lines)) {
    const [whole, line = '', ending = ''] = match;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const start = base + match.index;
    const end = start + line.length;
    children.push({ type: 'text', value: line.slice(indent), span: { start: start + indent, end } });
    if (ending)
      children.push({ type: 'break', hard: false, span: { start: end, end: start + whole.length } });
  }
  return { type: 'paragraph', children, span: { start: base, end: base + text.length } };
}
