import { drawDot } from './dot.ts';
import { drawMermaid } from './mermaid.ts';
import { plainMarkers } from './svg-markers.ts';
import { makeSafe } from './svg-safe.ts';
import { type SvgNode, parseSvg, writeSvg } from './svg-tree.ts';

/** A drawing, sized in CSS pixels; or why there is none, as a sentence without its final stop. */
export type Diagram =
  | { readonly ok: true; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly message: string };

/** What a drawing asks for where it shows words. */
const FONT = 'Inter, Helvetica, Arial, sans-serif';

const MAX_SOURCE_LENGTH = 20_000;
const MAX_SVG_LENGTH = 2_000_000;
const MAX_SIDE_PX = 20_000;

/**
 * Draws a diagram for use inside HTML: static, on white, without scripts, links, styles or anything fetched, and with ids
 * that differ from those of any other drawing on the page. The same text gives the same drawing. Never throws on bad text.
 */
export async function drawDiagram(language: 'mermaid' | 'dot', source: string): Promise<Diagram> {
  if (source.length > MAX_SOURCE_LENGTH)
    return { ok: false, message: `The diagram is longer than ${MAX_SOURCE_LENGTH} characters` };
  const drawn = await (language === 'mermaid' ? drawMermaid(source) : drawDot(source));
  if (!drawn.ok) return drawn;
  if (drawn.svg.length > MAX_SVG_LENGTH) return { ok: false, message: 'The diagram is too large to draw' };
  const root = parseSvg(drawn.svg);
  if (root === undefined || root.name !== 'svg')
    return { ok: false, message: 'The diagram could not be drawn' };
  return finishDrawing(root, `${language}-${digest(source)}-`);
}

/** Makes a drawing safe, sized and white behind; its ids begin with `idPrefix`. */
export function finishDrawing(root: SvgNode, idPrefix: string): Diagram {
  const [left = 0, top = 0, viewWidth = 0, viewHeight = 0] = (root.attributes.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const width = pixels(root.attributes.width) ?? viewWidth;
  const height = pixels(root.attributes.height) ?? viewHeight;
  if (!(width > 0 && height > 0 && viewWidth > 0 && viewHeight > 0))
    return { ok: false, message: 'The diagram is empty' };
  if (width > MAX_SIDE_PX || height > MAX_SIDE_PX)
    return { ok: false, message: 'The diagram is too large to draw' };
  const safe = plainMarkers(makeSafe(root, idPrefix));
  const size = { x: String(left), y: String(top), width: String(viewWidth), height: String(viewHeight) };
  const paper: SvgNode = { name: 'rect', attributes: { ...size, fill: '#ffffff' }, children: [] };
  const svg: SvgNode = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [left, top, viewWidth, viewHeight].map(rounded).join(' '),
      width: rounded(width),
      height: rounded(height),
      'font-family': FONT,
    },
    children: [paper, ...safe.children],
  };
  return { ok: true, svg: writeSvg(svg), width: Number(rounded(width)), height: Number(rounded(height)) };
}

/** Lengths without a unit are pixels; a point is 4/3 of one. */
function pixels(length: string | undefined): number | undefined {
  const match = /^([\d.]+)(px|pt)?$/.exec(length ?? '');
  return match === null ? undefined : Number(match[1]) * (match[2] === 'pt' ? 4 / 3 : 1);
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** FNV-1a, 64 bits in two halves: names a text, keeps no secret. */
function digest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ low, 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(36)).join('');
}
