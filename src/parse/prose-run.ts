import type { RootContent } from 'mdast';
import type { Inline, Problem, ProseBlock } from '../model/index.ts';
import type { CutRun, MarkdownPiece } from './cut-run.ts';
import type { Definition } from './inline.ts';
import type { MarkdownParser } from './markdown.ts';
import { plainParagraph } from './plain-paragraphs.ts';
import { convertBlocks } from './prose.ts';

/** Parses what several runs need parsed, in as few steps as the parser knows. */
export function parseAhead(runs: Iterable<CutRun>, parse: MarkdownParser): void {
  if (!parse.together) return;
  const pieces: MarkdownPiece[] = [];
  for (const run of runs) for (const piece of run) if (piece.kind === 'markdown') pieces.push(piece);
  const parsed = parse.together(pieces.map(({ text }) => text));
  for (const [index, found] of parsed.entries()) {
    const piece = pieces[index];
    if (piece) piece.parsed = found;
  }
}

/** The blocks of a run, with their places in the file. Never throws. */
export function blocksOf(run: CutRun, parse: MarkdownParser, problems: Problem[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  for (const piece of run) {
    if (piece.kind === 'markdown') {
      for (const block of markdownBlocks(piece, parse, problems)) blocks.push(block);
      continue;
    }
    const { text, base, tooDeep } = piece;
    if (tooDeep) problems.push({ code: 'nesting-too-deep', span: { start: base, end: base + text.length } });
    blocks.push(plainParagraph(text, base));
  }
  return blocks;
}

/** What of a run is inline, whatever it begins with: a heading's title. */
export function inlinesOf(run: CutRun, parse: MarkdownParser): readonly Inline[] {
  return blocksOf(run, parse, []).flatMap((block) =>
    'children' in block
      ? block.children
      : block.type === 'figure' && block.kind === 'math'
        ? [mathOf(block.text, block.span)]
        : [],
  );
}

function mathOf(value: string, span: Inline['span']): Inline {
  return { type: 'inline-math', value, span };
}

function markdownBlocks(piece: MarkdownPiece, parse: MarkdownParser, problems: Problem[]): ProseBlock[] {
  const { text, definitions, continuesAt } = piece;
  const { children, at } = piece.parsed ?? { children: parse(text).children, at: 0 };
  addDefinitions(children, definitions);
  const { parsed, original, base, end } = piece.prose;
  const prose = { parsed, original, base, at, end, definitions };
  const blocks = convertBlocks(children, prose, problems);
  return continuesAt === undefined ? blocks : withoutPrefix(blocks, continuesAt);
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
