import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import { needsReference } from './needs-reference.ts';
import { type ParsedText, parseTogether } from './parse-together.ts';
import { parseByReference } from './reference-parser.ts';

type Satteri = typeof import('satteri');
type Parse = (text: string) => Root;
/** Parses one text, or many at once, for far less than one by one. */
type FastParser = Parse & { readonly together: (texts: readonly string[]) => readonly ParsedText[] };

const OPTIONS = {
  features: { gfm: true, frontmatter: false, math: { singleDollarTextMath: false } },
} as const;

/**
 * The native parser, held to the same tree as the reference; texts in which they differ go to the reference.
 * Undefined where the package is not installed or has no binary for this machine.
 */
export function loadFastParser(reference: Parse = parseByReference): FastParser | undefined {
  let markdownToMdast: Satteri['markdownToMdast'];
  try {
    ({ markdownToMdast } = createRequire(import.meta.url)('satteri') as Satteri);
  } catch {
    return undefined;
  }
  const joined: Parse = (text) => markdownToMdast(text, OPTIONS) as Root;
  const alone: Parse = (source) => {
    const text = withStars(source);
    if (needsReference(text)) return reference(source);
    const tree = joined(text);
    return /```|~~~/.test(text) && hasUnclosedCode(tree, text) ? reference(source) : tree;
  };
  const together = (texts: readonly string[]) =>
    parseTogether(texts.map(withStars), { joined, alone, isOdd: needsReference });
  return Object.assign(alone, { together });
}

/** A line of nothing but hyphens, and what could make it a line of code or HTML. */
const HYPHENS = /^( {0,3})(-{3,})(?=[ \t]*$)/gm;
const NOT_ALL_PROSE = /```|~~~|^[ \t>*+\-\d.)]*<[a-z/!?]/im;

/** Lines of hyphens as lines of stars: the same break, and never the underline of a heading. */
function withStars(text: string): string {
  if (!text.includes('---') || NOT_ALL_PROSE.test(text)) return text;
  return text.replace(HYPHENS, (_, indent: string, marks: string) => indent + '*'.repeat(marks.length));
}

/** Whether a fence lacks its closing line: where the code then ends, the two do not say alike. */
function hasUnclosedCode(node: Nodes, text: string): boolean {
  if (node.type === 'code') {
    const { start, end } = node.position ?? {};
    return !isClosed(text.slice(start?.offset, end?.offset));
  }
  return 'children' in node && node.children.some((child) => hasUnclosedCode(child, text));
}

/** Whether code that begins with a fence ends with one; code without any is closed by what follows it. */
function isClosed(source: string): boolean {
  const opener = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (opener === undefined) return true;
  const last = /[\r\n][ \t>]*([`~]+)[ \t]*$/.exec(source)?.[1] ?? '';
  return last.startsWith(opener);
}
