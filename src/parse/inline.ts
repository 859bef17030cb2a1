import type { PhrasingContent } from 'mdast';
import type { Citation, EpisodeReference, Inline, InlineImage, Link, Span, Text } from '../model/index.ts';
import { alignText } from './align-text.ts';
import { imageUrlSpan } from './image-address.ts';
import { DEEPEST_NESTING } from './nesting.ts';
import { isHtmlTag } from './html-elements.ts';

/** A link's target, by normalised label. */
export interface Definition {
  readonly url: string;
  readonly title?: string | undefined;
}

/** One run of prose as the parser saw it and as the author wrote it, and where it stands in the file. */
export interface ProseText {
  readonly parsed: string;
  readonly original: string;
  /** Offset in the file of both texts' first character. */
  readonly base: number;
  /** To be taken off the tree's offsets, to get those in both texts. */
  readonly at: number;
  /** Such offsets at and past this are of what was appended for the parser, not of the author's text. */
  readonly end: number;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Where a node stands in the file. */
export function spanOf(
  node: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  },
  prose: ProseText,
): Span {
  const { position } = node;
  const start = Math.min((position?.start.offset ?? prose.at) - prose.at, prose.end);
  const end = Math.min((position?.end.offset ?? start + prose.at) - prose.at, prose.end);
  return { start: prose.base + start, end: prose.base + Math.max(start, end) };
}

/** Turns mdast's inline nodes into the model's; every character of text is kept, with its place. */
export function convertInlines(nodes: readonly PhrasingContent[], prose: ProseText, depth = 0): Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) addInline(inlines, node, prose, depth + 1);
  return inlines;
}

function addInline(inlines: Inline[], node: PhrasingContent, prose: ProseText, depth: number): void {
  const span = spanOf(node, prose);
  switch (node.type) {
    case 'text':
      return addText(inlines, node.value, span, prose);
    case 'emphasis':
    case 'strong':
    case 'delete':
      // Emphasis inside emphasis past any meaning: the words are kept, the marks are not.
      if (depth > DEEPEST_NESTING) return addAll(inlines, convertInlines(textNodes(node), prose, depth));
      return add(inlines, { type: node.type, children: convertInlines(node.children, prose, depth), span });
    case 'inlineCode':
      return add(inlines, { type: 'inline-code', value: unmask(node.value, span, prose), span });
    case 'inlineMath':
      return add(inlines, { type: 'inline-math', value: node.value, span });
    case 'break':
      return add(inlines, { type: 'break', hard: true, span });
    case 'html':
      return addAll(inlines, convertHtml(node.value, span, prose));
    case 'link':
      return add(inlines, link(node.url, node.title, convertInlines(node.children, prose, depth), span));
    case 'linkReference': {
      const target = prose.definitions.get(node.identifier);
      const children = convertInlines(node.children, prose, depth);
      return target
        ? add(inlines, link(target.url, target.title, children, span))
        : addAll(inlines, children);
    }
    case 'image':
      return add(inlines, image(node, imageUrlSpan(sliceOf(span, prose), span), node.alt, span));
    case 'imageReference': {
      const target = prose.definitions.get(node.identifier);
      return add(inlines, image(target ?? { url: '' }, span, node.alt, span));
    }
    case 'footnoteReference':
      return add(inlines, { type: 'footnote-reference', id: node.identifier, span });
    default:
      return add(inlines, { type: 'text', value: sliceOf(span, prose), span });
  }
}

/** The leaves below a node, found without recursion. */
function textNodes(node: PhrasingContent): PhrasingContent[] {
  const leaves: PhrasingContent[] = [];
  const stack: PhrasingContent[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('children' in next) stack.push(...next.children.toReversed());
    else leaves.push(next);
  }
  return leaves;
}

function sliceOf(span: Span, prose: ProseText): string {
  return prose.original.slice(span.start - prose.base, span.end - prose.base);
}

function addText(inlines: Inline[], value: string, span: Span, prose: ProseText): void {
  const { parsed, original, base } = prose;
  for (const inline of alignText(value, parsed, original, span.start - base, span.end - base, base))
    if (inline.type === 'text' && inline.value.includes('[@')) addAll(inlines, splitCitations(inline));
    else add(inlines, inline);
}

/** `[@12:34]` is a clock time, as other shows mark them in their notes. */
const CITATION = /\[@(?!\d+(?::\d\d)+\])([^\s[\]@]+)\]/g;

function splitCitations(text: Text): (Text | Citation)[] {
  if (!isVerbatim(text)) return [text];
  const parts: (Text | Citation)[] = [];
  let from = 0;
  const upTo = (to: number) => {
    if (to > from) parts.push(piece(text, from, to));
  };
  for (const match of text.value.matchAll(CITATION)) {
    upTo(match.index);
    from = match.index + match[0].length;
    parts.push({ type: 'citation', id: match[1] ?? '', span: piece(text, match.index, from).span });
  }
  upTo(text.value.length);
  return parts;
}

function piece(text: Text, from: number, to: number): Text {
  return {
    type: 'text',
    value: text.value.slice(from, to),
    span: { start: text.span.start + from, end: text.span.start + to },
  };
}

/** A tag that HTML does not know is what the author wrote: `Vec<T>`. It may span lines; text never does. */
function convertHtml(value: string, span: Span, prose: ProseText): Inline[] {
  if (isHtmlTag(value)) return [{ type: 'html', value: sliceOf(span, prose), span }];
  const { parsed, original, base } = prose;
  const start = span.start - base;
  return alignText(value, parsed, original, start, span.end - base, base);
}

function link(url: string, title: string | null | undefined, children: readonly Inline[], span: Span): Link {
  const episode = url.startsWith('ep:') ? episodeReference(url.slice(3)) : undefined;
  return { type: 'link', url, title: title ?? undefined, children, episode, span };
}

function image(
  { url, title }: { readonly url: string; readonly title?: string | null | undefined },
  urlSpan: Span,
  alt: string | null | undefined,
  span: Span,
): InlineImage {
  return { type: 'image', url, urlSpan, alt: alt ?? '', title: title ?? undefined, span };
}

function episodeReference(text: string): EpisodeReference {
  const [target = '', anchor] = text.split('#', 2);
  return { text, number: /^\d{1,6}$/.test(target) ? Number(target) : undefined, anchor: anchor || undefined };
}

/** The author's characters in code, where structure was masked for the parser. */
function unmask(value: string, span: Span, prose: ProseText): string {
  const { parsed, original, base } = prose;
  const from = span.start - base;
  const at = parsed.indexOf(value, from);
  return at < 0 || at >= span.end - base ? value : original.slice(at, at + value.length);
}

function addAll(inlines: Inline[], others: readonly Inline[]): void {
  for (const inline of others) add(inlines, inline);
}

/** Neighbouring text that is source to the letter becomes one node. */
function add(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (
    inline.type === 'text' &&
    last?.type === 'text' &&
    isVerbatim(last) &&
    isVerbatim(inline) &&
    last.span.end === inline.span.start
  ) {
    const span = { start: last.span.start, end: inline.span.end };
    inlines[inlines.length - 1] = { type: 'text', value: last.value + inline.value, span };
  } else inlines.push(inline);
}

function isVerbatim(text: Text): boolean {
  return text.value.length === text.span.end - text.span.start;
}
