/** A piece of an XML text. An attribute's value is as written; the instruction's name is its first word. */
export type SvgToken =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text' | 'cdata'; readonly text: string }
  | { readonly type: 'instruction'; readonly name: string }
  | { readonly type: 'doctype'; readonly declares: boolean };

const OPEN = /<([A-Za-z_][\w:.-]*)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSE = /<\/([A-Za-z_][\w:.-]*)\s*>/y;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Cuts a stranger's XML into pieces in linear time. Undefined is given, and nothing after it, where the text breaks the rules:
 * something is not closed, or not by its own name.
 */
export function* svgTokens(text: string): Generator<SvgToken | undefined> {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next !== at) yield { type: 'text', text: text.slice(at, next < 0 ? text.length : next) };
    if (next < 0) break;
    const found = tokenAt(text, next);
    if (found === undefined) return yield undefined;
    const { token } = found;
    if (token?.type === 'close' && open.pop() !== token.name) return yield undefined;
    if (token?.type === 'open' && !token.empty) open.push(token.name);
    if (token !== undefined) yield token;
    at = found.end;
  }
  if (open.length > 0) yield undefined;
}

/** A comment is no token. */
function tokenAt(
  text: string,
  at: number,
): { readonly token?: SvgToken | undefined; readonly end: number } | undefined {
  const upTo = (mark: string, token?: (content: string) => SvgToken, skip = 0) => {
    const end = text.indexOf(mark, at + skip);
    return end < 0 ? undefined : { token: token?.(text.slice(at + skip, end)), end: end + mark.length };
  };
  if (text.startsWith('<!--', at)) return upTo('-->', undefined, 4);
  if (text.startsWith('<![CDATA[', at))
    return upTo(']]>', (content) => ({ type: 'cdata', text: content }), 9);
  if (text.startsWith('<?', at))
    return upTo('?>', (content) => ({ type: 'instruction', name: /^[^\s]*/.exec(content)?.[0] ?? '' }), 2);
  if (text.startsWith('<!', at))
    return upTo('>', (content) => ({ type: 'doctype', declares: content.includes('[') }), 2);
  CLOSE.lastIndex = at;
  const close = CLOSE.exec(text);
  if (close) return { token: { type: 'close', name: close[1] ?? '' }, end: CLOSE.lastIndex };
  OPEN.lastIndex = at;
  const open = OPEN.exec(text);
  if (!open) return undefined;
  const [, name = '', attributes = '', slash] = open;
  return { token: { type: 'open', name, attributes, empty: slash === '/' }, end: OPEN.lastIndex };
}

/** An opening tag's attributes in order, with the character references in their values decoded. */
export function* attributesOf(text: string): Generator<readonly [name: string, value: string]> {
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    yield [name, decoded(double ?? single ?? '')];
}

function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    })
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof NAMED) => NAMED[name]);
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

/** A name without its namespace prefix, in lower case. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
