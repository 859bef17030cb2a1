import type { Block, HeadingBlock } from '../guide.ts';
import type { Flow } from './flow.ts';
import { breakLines } from './lines.ts';
import { STYLES } from './styles.ts';

/** The label of a box, its padding, and a few lines. */
export const BOX_ROOM = STYLES.boxLabel.leading + STYLES.body.leading * 4 + 24;

const HEADING_LOOKS = {
  1: { style: STYLES.heading1, before: 34, after: 9 },
  2: { style: STYLES.heading2, before: 20, after: 5 },
  3: { style: STYLES.heading3, before: 14, after: 3 },
} as const;

/** A heading with its line above, its bookmark and its place in the contents; `roomBelow` must fit under it. */
export function layHeading(block: HeadingBlock, flow: Flow, roomBelow: number): void {
  const { style, before, after } = HEADING_LOOKS[block.level];
  const lines = breakLines(block.runs, style, flow.width, flow.fonts);
  const kicker =
    block.kicker === undefined
      ? []
      : breakLines([{ type: 'text', text: block.kicker }], STYLES.kicker, flow.width, flow.fonts);
  flow.gap(before);
  flow.need(kicker.length * STYLES.kicker.leading + lines.length * style.leading + after + roomBelow);
  const anchor = `h-${flow.headings.length}`;
  flow.put({ type: 'anchor', name: anchor, y: flow.y });
  if (block.anchor !== undefined) flow.put({ type: 'anchor', name: block.anchor, y: flow.y });
  flow.put({ type: 'bookmark', title: block.title, level: block.level, y: flow.y });
  flow.headings.push({ level: block.level, title: block.title, anchor, page: flow.pageIndex });
  flow.lines(kicker, STYLES.kicker);
  flow.lines(lines, style);
  flow.gap(after);
}

/** What must fit under a heading, so that it never stands alone at a page's foot: the beginning of what follows. */
export function roomForNext(blocks: readonly Block[], at: number): number {
  const next = blocks[at];
  switch (next?.type) {
    case 'anchor':
      return roomForNext(blocks, at + 1);
    case 'heading':
      return HEADING_LOOKS[next.level].style.leading * 2 + roomForNext(blocks, at + 1);
    case 'box':
      return BOX_ROOM + 12;
    case 'diagram':
    case 'picture':
      return Math.min(300, next.height * 0.7);
    case 'code':
    case 'table':
      return 80;
    default:
      return 48;
  }
}
