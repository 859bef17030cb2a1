import { type SvgNode, writeSvg } from './svg-tree.ts';

/** Why a formula could not be read: `message` is a sentence without its final stop. */
export interface MathProblem {
  readonly ok: false;
  readonly message: string;
}

/** A formula as outlines. Sizes are in `ex` of the surrounding text; `depthEx` is how far it reaches below the baseline. */
export interface MathDrawing {
  readonly ok: true;
  /** For use inside HTML: drawn in `currentColor`, sized in `ex`, without ids, scripts or styles but its alignment. */
  readonly svg: string;
  readonly widthEx: number;
  readonly heightEx: number;
  readonly depthEx: number;
}

/** A formula that would be wider or higher is refused. */
const MAX_SIZE_EX = 2_000;
/** The refusal. */
export const TOO_LARGE: MathProblem = { ok: false, message: 'The formula is too large to draw' };

const DRAWN: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'line',
  'ellipse',
  'polygon',
  'text',
]);
const DRAWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'transform d x y x1 y1 x2 y2 rx ry cx cy width height viewBox points fill stroke stroke-width stroke-dasharray ' +
    'stroke-linecap font-size font-family font-weight font-style preserveAspectRatio'
  ).split(' '),
);

/** The engine's drawing with nothing in it but what is drawn. */
export function drawingOf(root: SvgNode): MathDrawing | MathProblem {
  const ex = (value: string | undefined): number => Number.parseFloat(value ?? '0') || 0;
  const depthEx = -ex(/vertical-align:\s*([-\d.]+)ex/.exec(root.attributes.style ?? '')?.[1]);
  const clean = keepDrawing(root);
  const style = `vertical-align:${-depthEx}ex`;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...clean.attributes, style };
  const [widthEx, heightEx] = [ex(root.attributes.width), ex(root.attributes.height)];
  if (!(widthEx <= MAX_SIZE_EX && heightEx <= MAX_SIZE_EX)) return TOO_LARGE;
  return { ok: true, svg: writeSvg({ ...clean, attributes }), widthEx, heightEx, depthEx };
}

function keepDrawing(node: SvgNode): SvgNode {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => DRAWN_ATTRIBUTES.has(name)),
  );
  const children = node.children.flatMap((child): readonly (SvgNode | string)[] => {
    if (typeof child === 'string') return node.name === 'text' ? [child] : [];
    const isHitBox = Object.hasOwn(child.attributes, 'data-hitbox');
    return DRAWN.has(child.name) && !isHitBox ? [keepDrawing(child)] : [];
  });
  return { name: node.name, attributes, children };
}
