import type { SvgNode } from './svg-tree.ts';

/**
 * The same drawing without `orient="auto-start-reverse"`, which not every viewer knows: where such a marker begins a line, a
 * copy takes its place that is turned round once and for all.
 */
export function plainMarkers(root: SvgNode): SvgNode {
  const turned = new Set<string>();
  collectReversed(root, turned);
  return turned.size === 0 ? root : rewrite(root, turned);
}

function collectReversed(node: SvgNode, ids: Set<string>): void {
  const { id, orient } = node.attributes;
  if (node.name === 'marker' && orient === 'auto-start-reverse' && id !== undefined) ids.add(id);
  for (const child of node.children) if (typeof child !== 'string') collectReversed(child, ids);
}

function rewrite(node: SvgNode, turned: ReadonlySet<string>): SvgNode {
  const attributes = { ...node.attributes };
  const start = /^url\(#(.*)\)$/.exec(attributes['marker-start'] ?? '')?.[1];
  if (start !== undefined && turned.has(start)) attributes['marker-start'] = `url(#${start}-start)`;
  const children = node.children.flatMap((child): readonly (SvgNode | string)[] => {
    if (typeof child === 'string') return [child];
    const { id } = child.attributes;
    if (child.name !== 'marker' || id === undefined || !turned.has(id)) return [rewrite(child, turned)];
    const plain: SvgNode = { ...child, attributes: { ...child.attributes, orient: 'auto' } };
    return [plain, turnedRound(plain, id)];
  });
  return { ...node, attributes, children };
}

/** Turned about the middle of its box, so that it is still inside, with the point that touches the line turned too. */
function turnedRound(marker: SvgNode, id: string): SvgNode {
  const number = (name: string, otherwise: number): number =>
    Number.parseFloat(marker.attributes[name] ?? '') || otherwise;
  const [width, height] = [number('markerWidth', 3), number('markerHeight', 3)];
  const attributes = {
    ...marker.attributes,
    id: `${id}-start`,
    refX: String(width - number('refX', 0)),
    refY: String(height - number('refY', 0)),
  };
  const transform = `rotate(180 ${width / 2} ${height / 2})`;
  return {
    name: 'marker',
    attributes,
    children: [{ name: 'g', attributes: { transform }, children: marker.children }],
  };
}
