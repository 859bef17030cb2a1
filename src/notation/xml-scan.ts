import { plainMarkup } from './xml.ts';

/** A piece of an XML text, at an offset of it; names are without their namespace prefix, as written otherwise. */
export type XmlPiece =
  | {
      readonly type: 'open';
      readonly name: string;
      /** By name without prefix, references decoded; of a doubled one the first. */
      readonly attributes: ReadonlyMap<string, string>;
      readonly at: number;
    }
  | { readonly type: 'close'; readonly name: string; readonly at: number }
  | { readonly type: 'text' | 'comment'; readonly text: string; readonly at: number }
  | { readonly type: 'fault'; readonly at: number };

// Each part ends where the next cannot begin, so that what is no tag costs the time of one look.
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)(?![\w:.-])([^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)>/y;
const ATTRIBUTE = /([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))?|\s+|[^]/g;

/** Hides what is not markup: comments, CDATA, instructions. */
const HIDDEN = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'text'],
  ['<?', '?>', undefined],
  ['<!', '>', undefined],
] as const;

/**
 * Cuts a file of any origin into pieces in linear time, and goes on after what is not XML: a fault is one `<` that
 * begins nothing. An empty element is opened and closed. No entity but XML's own five is resolved.
 */
export function* scanXml(text: string): Generator<XmlPiece> {
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) yield { type: 'text', text: plainMarkup(text.slice(at, end)), at };
    if (next < 0) return;
    at = yield* pieceAt(text, next);
  }
}

/** Yields what begins at `at` and returns where it ends. */
function* pieceAt(text: string, at: number): Generator<XmlPiece, number> {
  const hidden = HIDDEN.find(([mark]) => text.startsWith(mark, at));
  if (hidden !== undefined) {
    const [opening, closing, type] = hidden;
    const end = text.indexOf(closing, at + opening.length);
    if (end < 0) {
      yield { type: 'fault', at };
      return text.length;
    }
    if (type !== undefined) yield { type, text: text.slice(at + opening.length, end), at };
    return end + closing.length;
  }
  TAG.lastIndex = at;
  const tag = TAG.exec(text);
  if (!tag) {
    yield { type: 'fault', at };
    return at + 1;
  }
  const [whole, slash, name = '', inside = ''] = tag;
  if (slash !== '/') yield { type: 'open', name: local(name), attributes: attributesOf(inside), at };
  if (slash === '/' || inside.endsWith('/')) yield { type: 'close', name: local(name), at };
  return at + whole.length;
}

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of inside.matchAll(ATTRIBUTE)) {
    const value = double ?? single;
    if (name === undefined || value === undefined || attributes.has(local(name))) continue;
    attributes.set(local(name), plainMarkup(value));
  }
  return attributes;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
