import type { ImageFinding } from './image.ts';
import { attributesOf, localName, type SvgToken, svgTokens } from './svg-tokens.ts';

/** Elements of SVG and of HTML inside it that run something, or bring in what does. */
const RUNNING: ReadonlySet<string> = new Set(
  'script handler listener iframe frame embed object applet link meta base form'.split(' '),
);

/**
 * An SVG (UTF-8, well-formed, with every element closed); undefined where the file is something else. One that would run
 * something when it is opened by itself is unsafe: in a page it is an image, where nothing runs, but anybody can open its address.
 */
export function svgFacts(bytes: Uint8Array): ImageFinding | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined || !/^\s*</.test(text)) return undefined;
  let size: { width?: number | undefined; height?: number | undefined } | undefined;
  for (const token of svgTokens(text)) {
    if (token === undefined) return size || mentionsSvg(text) ? { state: 'damaged' } : undefined;
    if (token.type === 'open' && size === undefined) {
      if (localName(token.name) !== 'svg') return undefined;
      size = sizeOf(token.attributes);
    }
    const what = danger(token);
    if (what !== undefined && (size || mentionsSvg(text))) return { state: 'unsafe', what };
  }
  return size && { format: 'svg', ...size };
}

/** The text of an SVG; undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function mentionsSvg(text: string): boolean {
  return /<(?:[\w.-]+:)?svg\b/.test(text.slice(0, 5_000));
}

/** What a piece of an SVG does that no image needs, in words. */
function danger(token: SvgToken): string | undefined {
  if (token.type === 'doctype') return token.declares ? 'entities of its own' : undefined;
  if (token.type === 'instruction')
    return token.name === 'xml-stylesheet' ? 'a style sheet elsewhere' : undefined;
  if (token.type !== 'open') return undefined;
  const name = localName(token.name);
  if (RUNNING.has(name)) return `the element <${name}>`;
  for (const [attribute, value] of attributesOf(token.attributes)) {
    if (localName(attribute).startsWith('on')) return `the attribute ${attribute}`;
    // Browsers skip white space and control characters inside an address.
    if (/(?:java|vb)script:|data:(?:text|application)\//i.test(value.replace(/[\0-\x20\x7f]/g, '')))
      return `an address in ${attribute} that runs something`;
  }
  return undefined;
}

/** In CSS pixels; where the element says none, those of its view box. */
function sizeOf(attributes: string): { width?: number | undefined; height?: number | undefined } {
  const values = new Map(attributesOf(attributes));
  const box = (values.get('viewBox') ?? '').trim().split(/[\s,]+/);
  const width = pixels(values.get('width')) ?? pixels(box[2]);
  const height = pixels(values.get('height')) ?? pixels(box[3]);
  return width === undefined || height === undefined ? {} : { width, height };
}

const PIXELS_A_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function pixels(length: string | undefined): number | undefined {
  const [, number = '', unit = ''] =
    /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)(px|pt|pc|in|cm|mm)?\s*$/i.exec(length ?? '') ?? [];
  const value = Math.round(Number(number) * (PIXELS_A_UNIT[unit.toLowerCase()] ?? 1));
  return number !== '' && value >= 1 && value <= 100_000 ? value : undefined;
}
