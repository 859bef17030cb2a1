import type { Beat, Episode, Part } from './episode.ts';
import type { Figure, ImageFigure } from './figure.ts';
import type { Inline, InlineImage, ProseBlock } from './prose.ts';

/**
 * A walk over parts that is remembered with them, for many ask for the same one. A handful of parts is walked sooner than looked up.
 */
function remembered<Item>(
  collect: (parts: readonly Part[], found: Item[]) => void,
): (parts: readonly Part[]) => readonly Item[] {
  const known = new WeakMap<readonly Part[], readonly Item[]>();
  return (parts) => {
    const before = parts.length > FEW ? known.get(parts) : undefined;
    if (before) return before;
    const found: Item[] = [];
    collect(parts, found);
    if (parts.length > FEW) known.set(parts, found);
    return found;
  };
}

const FEW = 4;

/** Every part in reading order, with what stands inside beats and options. */
export const walkParts = remembered(collectParts);

function collectParts(parts: readonly Part[], found: Part[]): void {
  for (const part of parts) {
    found.push(part);
    if (part.type === 'beat' || part.type === 'option') collectParts(part.parts, found);
  }
}

/** Every container in reading order, nested ones too; implicit beats are left out, what stands in them is not. */
export const walkBeats = remembered<Beat>((parts, found) => {
  for (const part of walkParts(parts)) if (part.type === 'beat' && !part.implicit) found.push(part);
});

/** Every block of prose and every figure in reading order, with those inside lists, quotes and footnotes. */
export const walkBlocks = remembered<ProseBlock>((parts, found) => {
  for (const part of walkParts(parts)) {
    if (part.type === 'speech') descend(part.block, found);
    else if (part.type === 'figure') found.push(part);
  }
});

function descend(block: ProseBlock, found: ProseBlock[]): void {
  found.push(block);
  if (block.type === 'list')
    for (const item of block.items) for (const inner of item.blocks) descend(inner, found);
  else if ('blocks' in block) for (const inner of block.blocks) descend(inner, found);
}

/** Every figure in reading order. */
export const walkFigures = remembered<Figure>((parts, found) => {
  for (const block of walkBlocks(parts)) if (block.type === 'figure') found.push(block);
});

/** Every inline node in reading order, outer before inner, those of sub-headings and tables too. */
export const walkInlines = remembered<Inline>((parts, found) => {
  for (const part of walkParts(parts)) {
    if (part.type === 'subheading') collectInlines(part.children, found);
    else if (part.type === 'figure') ofBlock(part, found);
    else if (part.type === 'speech') ofBlocks(part.block, found);
  }
});

function ofBlocks(block: ProseBlock, found: Inline[]): void {
  ofBlock(block, found);
  if (block.type === 'list')
    for (const item of block.items) for (const inner of item.blocks) ofBlocks(inner, found);
  else if ('blocks' in block) for (const inner of block.blocks) ofBlocks(inner, found);
}

function ofBlock(block: ProseBlock, found: Inline[]): void {
  if ('children' in block) collectInlines(block.children, found);
  else if (block.type === 'figure' && block.kind === 'table') {
    for (const row of block.rows) for (const cell of row.cells) collectInlines(cell.children, found);
  }
}

function collectInlines(inlines: readonly Inline[], found: Inline[]): void {
  for (const inline of inlines) {
    found.push(inline);
    if ('children' in inline) collectInlines(inline.children, found);
  }
}

const partsByEpisode = new WeakMap<Episode, readonly Part[]>();

/** Everything that stands in an episode, what comes before its first segment too; for an episode always the same list. */
export function partsOf(episode: Episode): readonly Part[] {
  let parts = partsByEpisode.get(episode);
  if (!parts) {
    parts = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
    partsByEpisode.set(episode, parts);
  }
  return parts;
}

const imagesByEpisode = new WeakMap<Episode, readonly (InlineImage | ImageFigure)[]>();

/** Every image of an episode in reading order: those in headings, in sentences, and those that are figures. Looked for once. */
export function imagesOf(episode: Episode): readonly (InlineImage | ImageFigure)[] {
  let images = imagesByEpisode.get(episode);
  if (!images) imagesByEpisode.set(episode, (images = findImages(episode)));
  return images;
}

function findImages(episode: Episode): readonly (InlineImage | ImageFigure)[] {
  const images: (InlineImage | ImageFigure)[] = [];
  const collect = (inlines: Iterable<Inline>): void => {
    for (const inline of inlines) if (inline.type === 'image') images.push(inline);
  };
  for (const { titleInlines } of episode.segments) {
    const inlines: Inline[] = [];
    collectInlines(titleInlines, inlines);
    collect(inlines);
  }
  const parts = partsOf(episode);
  collect(walkInlines(parts));
  for (const figure of walkFigures(parts)) if (figure.kind === 'image') images.push(figure);
  return images.sort((a, b) => a.span.start - b.span.start);
}
