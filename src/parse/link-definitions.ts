import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Definition } from './inline.ts';
import type { Token } from './tokens.ts';

/** Link and footnote definitions of a whole episode, wherever they stand, by normalised label. */
export interface References {
  readonly links: ReadonlyMap<string, Definition & { readonly line: string }>;
  readonly footnotes: ReadonlySet<string>;
}

const LINK =
  /^ {0,3}\[([^[\]^@][^[\]]{0,998})\]:[ \t]*(<[^<>\r\n]*>|[^\s<]\S*)(?:[ \t]+(?:"([^"\r\n]*)"|'([^'\r\n]*)'|\(([^()\r\n]*)\)))?[ \t]*$/gm;
const FOOTNOTE = /^ {0,3}\[\^([^[\]\s]{1,998})\]:/gm;
const LABEL = /\[(\^?)([^[\]]{1,999})\]/g;

/** Collects definitions, so that a link can stand in another segment than its target. The first of a label counts. */
export function collectReferences(tokens: readonly Token[], source: string): References {
  const links = new Map<string, Definition & { line: string }>();
  const footnotes = new Set<string>();
  for (const token of tokens) {
    if (token.type !== 'prose') continue;
    const text = source.slice(token.span.start, token.span.end);
    if (!text.includes(']:')) continue;
    for (const match of text.matchAll(LINK)) {
      const [line, label = '', url = '', double, single, round] = match;
      const key = normalizeIdentifier(label).toLowerCase();
      const target = { url: url.replace(/^<|>$/g, ''), title: double ?? single ?? round, line: line.trim() };
      if (!links.has(key)) links.set(key, target);
    }
    for (const match of text.matchAll(FOOTNOTE)) footnotes.add(match[1] ?? '');
  }
  return { links, footnotes };
}

/**
 * What a run needs to know of the rest of the episode: definitions of the labels it uses, to be appended
 * behind its text, because Markdown takes a label for a link only where it knows the target.
 */
export function referencesFor(text: string, references: References) {
  const definitions = new Map<string, Definition>();
  let appendix = '';
  if (references.links.size === 0 && references.footnotes.size === 0) return { appendix, definitions };
  const added = new Set<string>();
  for (const [, mark, label = ''] of text.matchAll(LABEL)) {
    const key = normalizeIdentifier(label).toLowerCase();
    const id = `${mark}${key}`;
    if (added.has(id)) continue;
    added.add(id);
    const link = mark ? undefined : references.links.get(key);
    if (link) {
      definitions.set(key, link);
      appendix += `\n\n${link.line}`;
    } else if (mark && references.footnotes.has(label)) {
      appendix += `\n\n[^${label}]: .`;
    }
  }
  return { appendix, definitions };
}
