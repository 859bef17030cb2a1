import { type Diagram, finishDrawing } from './diagram.ts';
import { parseSvg, type SvgNode } from './svg-tree.ts';
import { attributesOf, localName, svgTokens } from './svg-tokens.ts';

const MAX_LENGTH = 300_000;
const MAX_ELEMENTS = 10_000;
const MAX_DEPTH = 100;
const MAX_STYLE_LENGTH = 10_000;

/** What is drawn from a stranger's file; whatever else draws something makes the drawing incomplete, which is worse than none. */
const DRAWN: ReadonlySet<string> = new Set(
  (
    'svg g a defs style path rect circle ellipse line polyline polygon text tspan ' +
    'lineargradient radialgradient stop clippath marker'
  ).split(' '),
);
/** Elements about the drawing, which show nothing. */
const SILENT: ReadonlySet<string> = new Set(['title', 'desc', 'metadata']);
/** Elements that are drawn again and again, and could name each other without end. */
const REPEATED: ReadonlySet<string> = new Set(['marker', 'clipPath']);

/**
 * A stranger's SVG made ready to be drawn, when it keeps to what can be drawn whole: shapes, text, gradients, clips and simple
 * style sheets. Takes bounded time whatever the text holds.
 */
export function drawSvgFile(text: string): Diagram {
  if (text.length > MAX_LENGTH) return refused(`longer than ${MAX_LENGTH} characters`);
  const tidy = tidied(text);
  if (!tidy.ok) return tidy;
  const root = parseSvg(tidy.text);
  if (root?.name !== 'svg') return refused('no drawing');
  if (styleLength(root) > MAX_STYLE_LENGTH) return refused('mostly style sheets');
  const drawn = finishDrawing(withViewBox(root), 'image-');
  if (!drawn.ok) return drawn;
  const safe = parseSvg(drawn.svg);
  return safe && repeatsItself(safe, false) ? refused('drawn by repeating itself') : drawn;
}

function refused(why: string): Extract<Diagram, { ok: false }> {
  return { ok: false, message: `The drawing is ${why}` };
}

/** Tags and text alone, or why they cannot be drawn. */
function tidied(
  text: string,
): { readonly ok: true; readonly text: string } | Extract<Diagram, { ok: false }> {
  const pieces: string[] = [];
  let elements = 0;
  let depth = 0;
  /** Depth at which a silent element began. */
  let silent: number | undefined;
  for (const token of svgTokens(text)) {
    if (token === undefined) return refused('broken');
    if (token.type === 'cdata') return refused('written with CDATA');
    if (token.type === 'close') {
      depth--;
      if (silent === undefined) pieces.push(`</${token.name}>`);
      else if (depth === silent) silent = undefined;
      continue;
    }
    if (token.type === 'text' && silent === undefined) pieces.push(token.text);
    if (token.type !== 'open') continue;
    const { name, attributes, empty } = token;
    const isSilent = SILENT.has(name) || name.includes(':');
    if (silent === undefined && !isSilent) {
      if (!DRAWN.has(localName(name))) return refused(`made with <${name}>`);
      if (isFiltered(attributes)) return refused('made with effects');
      pieces.push(`<${name}${attributes}${empty ? '/' : ''}>`);
    } else if (!empty) silent ??= depth;
    if (!empty) depth++;
    if (++elements > MAX_ELEMENTS || depth > MAX_DEPTH) return refused('too complex');
  }
  return { ok: true, text: pieces.join('') };
}

/** Effects that would be missing. */
function isFiltered(attributes: string): boolean {
  for (const [name, value] of attributesOf(attributes)) {
    const effect = /^(?:filter|mask|marker-mid)$/.test(name) && value.trim() !== 'none';
    if (
      effect ||
      (name === 'style' && /(?:^|;)\s*(?:filter|mask|marker-mid|display)\s*:\s*(?!none)/.test(value))
    )
      return true;
  }
  return false;
}

/** Style sheets are read only where their selectors are names and classes. */
function styleLength(node: SvgNode): number {
  if (node.name !== 'style')
    return node.children.reduce(
      (sum, child) => sum + (typeof child === 'string' ? 0 : styleLength(child)),
      0,
    );
  const css = node.children.filter((child) => typeof child === 'string').join('');
  if (css.length > MAX_STYLE_LENGTH) return css.length;
  const selectors = css
    .replace(/\{[^{}]*\}/g, '\n')
    .replace(/[\n,]/g, ' ')
    .trim();
  return selectors.split(/\s+/).every((selector) => /^(?:[a-z]+|[a-z]*(?:\.[\w-]+)+|)$/.test(selector))
    ? css.length
    : Number.POSITIVE_INFINITY;
}

/** A drawing that gives only its size has a view box of that size. */
function withViewBox(root: SvgNode): SvgNode {
  const { viewBox, width, height } = root.attributes;
  if (viewBox !== undefined) return root;
  const box = `0 0 ${Number.parseFloat(width ?? '') || 0} ${Number.parseFloat(height ?? '') || 0}`;
  return { ...root, attributes: { ...root.attributes, viewBox: box } };
}

/** Whether what is repeated holds what is repeated, or more than a few shapes. */
function repeatsItself(node: SvgNode, inside: boolean): boolean {
  if (inside && Object.keys(node.attributes).some((name) => /^(?:marker-|clip-path$)/.test(name)))
    return true;
  const repeated = REPEATED.has(node.name);
  if (repeated && node.children.length > 20) return true;
  return node.children.some((child) => typeof child !== 'string' && repeatsItself(child, inside || repeated));
}
