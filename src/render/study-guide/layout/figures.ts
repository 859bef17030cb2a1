import type { Block } from '../guide.ts';
import { visible } from '../../visible.ts';
import { layCode } from './code.ts';
import type { Flow } from './flow.ts';
import type { TextStyle } from './glyphs.ts';
import { PAGE } from './page.ts';

/** CSS pixels to points. */
const PIXEL = 0.75;
/** Diagrams are drawn a little smaller than on a screen, so that their words match the text around. */
const DIAGRAM_SCALE = 0.9;
/** A diagram is made this much smaller rather than leave the foot of a page empty. */
const SMALLEST = 0.7;
/** A formula that would have to be smaller is shown as it is written. */
const LEAST_READABLE = 0.4;
const GAP = 10;
/** Leaves room for the padding of a box and a caption. */
const TALLEST = PAGE.height - PAGE.top - PAGE.bottom - 60;

/** A formula of its own, centred, shrunk where it is wider than the column; `below` is what must fit under it. */
export function layFormula(
  block: Extract<Block, { type: 'math' }>,
  flow: Flow,
  style: TextStyle,
  below: number,
): void {
  const { drawing, tex } = block;
  const natural = flow.fonts.xHeight('serif', style.size) * 1.05;
  const exPt = Math.min(natural, flow.width / drawing.widthEx, TALLEST / drawing.heightEx);
  if (exPt < natural * LEAST_READABLE)
    return layCode({ type: 'code', text: visible(tex), note: 'TeX' }, flow);
  const height = drawing.heightEx * exPt;
  flow.gap(11);
  flow.need(height + below);
  flow.put({
    type: 'formula',
    x: flow.left + (flow.width - drawing.widthEx * exPt) / 2,
    y: flow.y + height - drawing.depthEx * exPt,
    svg: drawing.svg,
    scale: exPt,
    color: style.color,
    text: tex,
  });
  flow.y += height;
  flow.gap(11);
}

/** A diagram or picture, centred, shrunk to the column and the page; `below` is what must fit under it. */
export function layDrawing(
  block: Extract<Block, { type: 'diagram' | 'picture' }>,
  flow: Flow,
  below: number,
): void {
  const natural = block.type === 'diagram' ? PIXEL * DIAGRAM_SCALE : PIXEL;
  const best = Math.min(natural, flow.width / block.width, TALLEST / block.height);
  const fitting = (flow.bottom - flow.y - GAP - below) / block.height;
  const scale = fitting < best && fitting > best * SMALLEST ? fitting : best;
  const [width, height] = [block.width * scale, block.height * scale];
  flow.gap(GAP);
  flow.need(height + below);
  const place = { x: flow.left + (flow.width - width) / 2, y: flow.y, width, height };
  if (block.type === 'diagram') flow.put({ type: 'drawing', ...place, svg: block.svg, text: block.alt });
  else flow.put({ type: 'picture', ...place, raster: block.raster, text: block.alt });
  flow.y += height;
  flow.gap(8);
}
