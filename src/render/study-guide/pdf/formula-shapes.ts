import { parseSvg, type SvgNode } from '../../../notation/svg-tree.ts';

/** a, b, c, d, e, f of an affine map, as PDF and SVG write it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** An outline in the formula's own coordinates, with the map to its place; `clip` is x, y, width, height before the map of its holder. */
export interface Shape {
  readonly matrix: Matrix;
  readonly path?: string;
  readonly text?: { readonly value: string; readonly size: number };
  readonly lineWidth?: number | undefined;
  readonly clip?:
    | { readonly matrix: Matrix; readonly box: readonly [number, number, number, number] }
    | undefined;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface Place {
  readonly matrix: Matrix;
  readonly lineWidth: number;
  readonly clip?: Shape['clip'];
}

/** A formula's SVG as outlines; the result's unit is the formula's, `unitsPerEx` of them an ex, its origin the baseline's left end. */
export function formulaShapes(svg: string): {
  readonly shapes: readonly Shape[];
  readonly unitsPerEx: number;
  readonly widthEx: number;
} {
  const root = parseSvg(svg);
  if (root === undefined) return { shapes: [], unitsPerEx: 1, widthEx: 0 };
  const viewWidth = numbersOf(root.attributes.viewBox)[2] ?? 1;
  const widthEx = Number.parseFloat(root.attributes.width ?? '1') || 1;
  const shapes: Shape[] = [];
  for (const child of root.children)
    if (typeof child !== 'string') collect(child, { matrix: IDENTITY, lineWidth: 0 }, shapes);
  return { shapes, unitsPerEx: viewWidth / widthEx, widthEx };
}

function collect(node: SvgNode, outer: Place, shapes: Shape[]): void {
  const { attributes } = node;
  const matrix = multiply(outer.matrix, transformOf(attributes.transform));
  const lineWidth =
    attributes['stroke-width'] === undefined
      ? outer.lineWidth
      : Number.parseFloat(attributes['stroke-width']) || 0;
  const place: Place = { ...outer, matrix, lineWidth };
  const path = pathOf(node);
  if (path !== undefined)
    shapes.push({
      matrix,
      path,
      lineWidth: attributes.fill === 'none' || node.name === 'line' ? lineWidth || 1 : undefined,
      clip: outer.clip,
    });
  else if (node.name === 'text')
    shapes.push({
      matrix,
      text: {
        value: node.children.filter((child) => typeof child === 'string').join(''),
        size: Number.parseFloat(attributes['font-size'] ?? '') || 1000,
      },
    });
  else {
    const inner = node.name === 'svg' ? viewport(node, place) : place;
    for (const child of node.children) if (typeof child !== 'string') collect(child, inner, shapes);
  }
}

/** A nested `svg` places a view box and cuts what reaches beyond it. */
function viewport({ attributes }: SvgNode, place: Place): Place {
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(attributes.viewBox);
  const number = (value: string | undefined): number => Number.parseFloat(value ?? '') || 0;
  const scaleX = width > 0 ? number(attributes.width) / width : 1;
  const scaleY = height > 0 ? number(attributes.height) / height : 1;
  const toView: Matrix = [
    scaleX,
    0,
    0,
    scaleY,
    number(attributes.x) - left * scaleX,
    number(attributes.y) - top * scaleY,
  ];
  const matrix = multiply(place.matrix, toView);
  return { ...place, matrix, clip: { matrix, box: [left, top, width, height] } };
}

function pathOf({ name, attributes }: SvgNode): string | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(
    (key) => Number.parseFloat(attributes[key] ?? '') || 0,
  );
  if (name === 'path') return attributes.d ?? '';
  if (name === 'rect') return `M${x} ${y}h${width}v${height}h${-width}Z`;
  if (name === 'line')
    return `M${attributes.x1 ?? 0} ${attributes.y1 ?? 0}L${attributes.x2 ?? 0} ${attributes.y2 ?? 0}`;
  if (name === 'polygon') return `M${attributes.points ?? ''}Z`;
  if (name !== 'ellipse') return undefined;
  const [rx, ry] = [Number(attributes.rx ?? 0), Number(attributes.ry ?? 0)];
  const [cx, cy] = [Number(attributes.cx ?? 0), Number(attributes.cy ?? 0)];
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function numbersOf(text: string | undefined): readonly number[] {
  return (text?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}

function transformOf(text: string | undefined): Matrix {
  let matrix = IDENTITY;
  for (const [, name, values] of (text ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbersOf(values);
    if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (name === 'matrix') matrix = multiply(matrix, [a, b ?? 0, c, d, e, f]);
    else if (name === 'rotate') matrix = multiply(matrix, rotation(a, b ?? 0, c));
  }
  return matrix;
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
