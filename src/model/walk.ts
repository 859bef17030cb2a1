import type { Beat, Episode, Part } from './episode.ts';
import type { Figure, ImageFigure } from './figure.ts';
import type { Inline, InlineImage, ProseBlock } from './prose.ts';

/** Every part in reading order, with what stands inside beats and options. */
export function* walkParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.type === 'beat' || part.type === 'option') yield* walkParts(part.parts);
  }
}

/** Every container in reading order, nested ones too; implicit beats are left out, what stands in them is not. */
export function* walkBeats(parts: readonly Part[]): Generator<Beat> {
  for (const part of walkParts(parts)) if (part.type === 'beat' && !part.implicit) yield part;
}

/** Every block of prose and every figure in reading order, with those inside lists, quotes and footnotes. */
export function* walkBlocks(parts: readonly Part[]): Generator<ProseBlock> {
  for (const part of walkParts(parts)) {
    if (part.type === 'speech') yield* descend(part.block);
    else if (part.type === 'figure') yield part;
  }
}

function* descend(block: ProseBlock): Generator<ProseBlock> {
  yield block;
  if (block.type === 'list')
    for (const item of block.items) for (const inner of item.blocks) yield* descend(inner);
  else if ('blocks' in block) for (const inner of block.blocks) yield* descend(inner);
}

/** Every figure in reading order. */
export function* walkFigures(parts: readonly Part[]): Generator<Figure> {
  for (const block of walkBlocks(parts)) if (block.type === 'figure') yield block;
}

/** Every inline node in reading order, outer before inner, those of sub-headings and tables too. */
export function* walkInlines(parts: readonly Part[]): Generator<Inline> {
  for (const part of walkParts(parts)) {
    if (part.type === 'subheading') yield* inner(part.children);
    else if (part.type === 'figure') yield* ofBlock(part);
    else if (part.type === 'speech') for (const block of descend(part.block)) yield* ofBlock(block);
  }
}

function* ofBlock(block: ProseBlock): Generator<Inline> {
  if ('children' in block) yield* inner(block.children);
  else if (block.type === 'figure' && block.kind === 'table') {
    for (const row of block.rows) for (const cell of row.cells) yield* inner(cell.children);
  }
}

function* inner(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* inner(inline.children);
  }
}

/** Every image of an episode in reading order: those in headings, in sentences, and those that are figures. */
export function imagesOf(episode: Episode): readonly (InlineImage | ImageFigure)[] {
  const images: (InlineImage | ImageFigure)[] = [];
  const collect = (inlines: Iterable<Inline>): void => {
    for (const inline of inlines) if (inline.type === 'image') images.push(inline);
  };
  for (const { titleInlines } of episode.segments) collect(inner(titleInlines));
  const parts = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
  collect(walkInlines(parts));
  for (const figure of walkFigures(parts)) if (figure.kind === 'image') images.push(figure);
  return images.sort((a, b) => a.span.start - b.span.start);
}
