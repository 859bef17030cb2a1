/** An element of an SVG document; attribute values and texts are decoded. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: (SvgNode | string)[];
}

const MARKUP =
  /<!--[^]*?-->|<\?[^]*?\?>|<![^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/**
 * Reads the well-formed SVG that drawing libraries give; comments, instructions and document types are dropped.
 * Undefined where the text holds no element or its tags do not match.
 */
export function parseSvg(text: string): SvgNode | undefined {
  const root: OpenNode = { name: '', attributes: {}, children: [] };
  const open: OpenNode[] = [root];
  let at = 0;
  for (const match of text.matchAll(MARKUP)) {
    addText(open.at(-1), text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, slash, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (slash === '/') {
      if (open.length < 2 || open.pop()?.name !== name) return undefined;
      continue;
    }
    const node: OpenNode = { name, attributes: readAttributes(attributes), children: [] };
    open.at(-1)?.children.push(node);
    if (empty !== '/') open.push(node);
  }
  const first = root.children.find((child) => typeof child !== 'string');
  return open.length === 1 ? first : undefined;
}

function addText(node: OpenNode | undefined, text: string): void {
  if (text !== '' && node !== undefined) node.children.push(decode(text));
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', doubled, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name] = decode(doubled ?? single ?? '');
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? '') : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Writes a tree so that HTML and XML read the same thing: every text and attribute escaped, every element closed. */
export function writeSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const inner = node.children.map((child) => (typeof child === 'string' ? escape(child) : writeSvg(child)));
  const tag = node.name + attributes.join('');
  return inner.length === 0 ? `<${tag}/>` : `<${tag}>${inner.join('')}</${node.name}>`;
}

/** For element text and double-quoted attributes; characters that XML forbids become U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
