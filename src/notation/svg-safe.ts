import { declarationsOf, readStyles, type SvgStyles } from './svg-styles.ts';
import type { SvgNode } from './svg-tree.ts';

const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g defs marker path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);

/** Elements that only wrap: what they hold is kept. */
const WRAPPERS: ReadonlySet<string> = new Set(['a', 'switch', 'symbol']);

const GEOMETRY =
  'x y x1 y1 x2 y2 dx dy cx cy r rx ry width height d points transform viewBox id offset gradientUnits gradientTransform ' +
  'markerWidth markerHeight refX refY orient markerUnits preserveAspectRatio xml:space';

const PRESENTATION: ReadonlySet<string> = new Set(
  (
    'fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity fill-opacity fill-rule opacity ' +
    'font-family font-size font-weight font-style text-anchor text-decoration dominant-baseline letter-spacing ' +
    'marker-start marker-end marker-mid clip-path clip-rule stop-color stop-opacity visibility'
  ).split(' '),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(GEOMETRY.split(' '));

/** What a drawing asks for where it shows code. */
export const CODE_FONT = 'Source Code Pro, Menlo, Consolas, monospace';

/** Only what draws: no script, style element, link, image, foreign object, or reference out of the drawing. */
export function makeSafe(root: SvgNode, idPrefix: string): SvgNode {
  const styles = readStyles(root);
  const clean = (node: SvgNode): readonly (SvgNode | string)[] => {
    if (WRAPPERS.has(node.name)) return node.children.flatMap(keep);
    if (!ELEMENTS.has(node.name)) return [];
    return [
      {
        name: node.name,
        attributes: safeAttributes(node, styles, idPrefix),
        children: node.children.flatMap(keep),
      },
    ];
    // White space is kept only where it is text that is drawn.
    function keep(child: SvgNode | string): readonly (SvgNode | string)[] {
      if (typeof child !== 'string') return clean(child);
      return node.name === 'text' || node.name === 'tspan' ? [child] : [];
    }
  };
  const [safe] = clean(root);
  return typeof safe === 'object' ? safe : { name: 'svg', attributes: {}, children: [] };
}

function safeAttributes(node: SvgNode, styles: SvgStyles, idPrefix: string): Record<string, string> {
  const classes = (node.attributes.class ?? '').split(/\s+/);
  const styled = { ...styles.of(node.name, classes), ...declarationsOf(node.attributes.style ?? '') };
  const safe: Record<string, string> = {};
  for (const [name, raw] of [...Object.entries(node.attributes), ...Object.entries(styled)]) {
    if (!ATTRIBUTES.has(name) && !PRESENTATION.has(name)) continue;
    if (ATTRIBUTES.has(name) && Object.hasOwn(safe, name)) continue;
    const value = safeValue(name, styles.resolve(raw), idPrefix);
    if (value !== undefined) safe[name] = value;
  }
  return safe;
}

function safeValue(name: string, value: string, idPrefix: string): string | undefined {
  // One family for words comes from the root; code keeps its own.
  if (name === 'font-family') return /mono|courier|code/i.test(value) ? CODE_FONT : undefined;
  if (name === 'id') return idPrefix + value.replace(/[^\w-]/g, '_');
  const reference = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(value.trim());
  if (reference !== null) return `url(#${idPrefix}${(reference[1] ?? '').replace(/[^\w-]/g, '_')})`;
  return /url\(|javascript:|expression|[<>@\\]/i.test(value) ? undefined : value;
}
