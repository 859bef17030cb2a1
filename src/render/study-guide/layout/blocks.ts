import type { Block, HeadingBlock, Tone } from '../guide.ts';
import { layCode } from './code.ts';
import { layDrawing, layFormula } from './figures.ts';
import type { Flow } from './flow.ts';
import { BOX_ROOM, layHeading, roomForNext } from './heading.ts';
import type { TextStyle } from './glyphs.ts';
import { breakLines } from './lines.ts';
import { COLORS, type Item } from './page.ts';
import { STYLES } from './styles.ts';
import { layTable } from './table.ts';

/** Deeper nesting is laid out without further indents. */
const MAX_DEPTH = 8;

/** Room for the marker of a list's item. */
const GUTTER = 14;

/** Places blocks one under the other. */
export function layBlocks(
  blocks: readonly Block[],
  flow: Flow,
  style: TextStyle = STYLES.body,
  depth = 0,
): void {
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') layHeading(block, flow, roomForNext(blocks, at + 1));
    else layBlock(block, flow, style, depth, captionRoom(blocks[at + 1], flow));
  }
}

/** A figure and its caption stay together. */
function captionRoom(next: Block | undefined, flow: Flow): number {
  if (next?.type !== 'caption') return 0;
  return breakLines(next.runs, STYLES.caption, flow.width, flow.fonts).length * STYLES.caption.leading + 12;
}

function layBlock(
  block: Exclude<Block, HeadingBlock>,
  flow: Flow,
  style: TextStyle,
  depth: number,
  below: number,
): void {
  switch (block.type) {
    case 'paragraph':
      flow.gap(style.leading * 0.55);
      if (block.keepsNext) flow.need(style.leading * 3.5);
      flow.lines(breakLines(block.runs, style, flow.width, flow.fonts), style);
      return flow.gap(style.leading * 0.55);
    case 'list':
      return layList(block.items, flow, style, depth);
    case 'quote':
      return layQuote(block.blocks, flow, depth);
    case 'rule':
      flow.gap(12);
      flow.need(1);
      flow.put({ ...rule(flow.left + flow.width * 0.35, flow.left + flow.width * 0.65, flow.y), width: 0.8 });
      return flow.gap(14);
    case 'box':
      return layBox(block, flow, style, depth);
    case 'code':
      return layCode(block, flow);
    case 'table':
      return layTable(block, flow);
    case 'math':
      return layFormula(block, flow, style, below);
    case 'diagram':
    case 'picture':
      return layDrawing(block, flow, below);
    case 'caption':
      flow.lines(breakLines(block.runs, STYLES.caption, flow.width, flow.fonts), STYLES.caption);
      return flow.gap(12);
    case 'anchor':
      return flow.put({ type: 'anchor', name: block.name, y: flow.y });
  }
}

function rule(x1: number, x2: number, y: number): Extract<Item, { type: 'line' }> {
  return { type: 'line', x1, y1: y, x2, y2: y, color: COLORS.rule, width: 0.6 };
}

type ListItems = Extract<Block, { type: 'list' }>['items'];

/** Very deep lists stand no further in than the list around them. */
function layList(items: ListItems, flow: Flow, style: TextStyle, depth: number): void {
  flow.inset(depth > MAX_DEPTH ? -GUTTER : 0, 0, () => layItems(items, flow, style, depth));
}

function layItems(items: ListItems, flow: Flow, style: TextStyle, depth: number): void {
  const markers = items.map(
    (item) => breakLines([{ type: 'text', text: item.marker }], style, flow.width, flow.fonts)[0],
  );
  const gutter = Math.min(
    flow.width / 4,
    Math.max(GUTTER, ...markers.map((marker) => (marker?.width ?? 0) + 7)),
  );
  flow.gap(style.leading * 0.4);
  for (const [at, item] of items.entries()) {
    flow.gap(style.leading * 0.22);
    flow.need(style.leading * 2);
    const marker = markers[at];
    const markerX = flow.left + gutter - 6 - (marker?.width ?? 0);
    if (marker !== undefined)
      flow.line(marker, markerX, flow.y + (style.leading - style.size) / 2 + style.size * 0.82);
    const top = flow.y;
    const page = flow.pageIndex;
    flow.withoutGap();
    flow.inset(gutter, 0, () => layBlocks(unspaced(item.blocks), flow, style, depth + 1));
    // An item without words still takes its line.
    if (flow.pageIndex === page && flow.y === top) flow.y += style.leading;
  }
  flow.gap(style.leading * 0.55);
}

/** The first block of an item stands on its marker's line; an empty one would move it. */
function unspaced(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.type !== 'paragraph' || block.runs.length > 0);
}

function layQuote(blocks: readonly Block[], flow: Flow, depth: number): void {
  flow.gap(8);
  flow.need(STYLES.quote.leading * 2);
  const x = flow.left + 2;
  const bar = (top: number, bottom: number): Item[] => [
    { type: 'rect', x, y: top, width: 2, height: bottom - top, fill: COLORS.rule },
  ];
  flow.panel(1, bar, () =>
    flow.inset(depth < MAX_DEPTH ? 16 : 0, 0, () => layBlocks(blocks, flow, STYLES.quote, depth + 1)),
  );
  flow.gap(9);
}

const TONES: Readonly<Record<Tone, { readonly fill: string; readonly edge: string }>> = {
  knowledge: { fill: COLORS.knowledge, edge: COLORS.knowledgeEdge },
  work: { fill: COLORS.work, edge: COLORS.workEdge },
  aside: { fill: COLORS.aside, edge: COLORS.asideEdge },
};

function layBox(block: Extract<Block, { type: 'box' }>, flow: Flow, style: TextStyle, depth: number): void {
  const { fill, edge } = TONES[block.tone];
  flow.gap(12);
  flow.need(BOX_ROOM);
  if (block.anchor !== undefined) flow.put({ type: 'anchor', name: block.anchor, y: flow.y });
  const { left, width } = flow;
  const paint = (top: number, bottom: number): Item[] => [
    { type: 'rect', x: left, y: top, width, height: bottom - top, fill },
    { type: 'rect', x: left, y: top, width: 2.5, height: bottom - top, fill: edge },
  ];
  const labelStyle: TextStyle = { ...STYLES.boxLabel, color: edge, linkColor: edge };
  const inset = depth < MAX_DEPTH ? 14 : 0;
  flow.panel(9, paint, () =>
    flow.inset(inset, inset === 0 ? 0 : 12, () => {
      flow.lines(breakLines(block.label, labelStyle, flow.width, flow.fonts), labelStyle);
      flow.gap(3);
      layBlocks(block.blocks, flow, style, depth + 1);
    }),
  );
  flow.gap(14);
}
