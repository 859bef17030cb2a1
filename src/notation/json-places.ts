/** A value of a JSON text, with the place it begins at. */
export interface JsonPlace {
  readonly at: number;
  /** A string, number, boolean or null; an object or a list has none. */
  readonly value?: string | number | boolean | null;
  readonly items?: readonly JsonPlace[];
  readonly fields?: ReadonlyMap<string, JsonPlace>;
}

/** What was read, and where the text stopped being JSON. */
export interface JsonReading {
  readonly root?: JsonPlace | undefined;
  readonly faultAt?: number | undefined;
}

interface OpenPlace {
  at: number;
  items?: JsonPlace[];
  fields?: Map<string, JsonPlace>;
  key?: string | undefined;
}

const TOKEN =
  /[\s\uFEFF]+|[{}[\],:]|"(?:[^"\\\n]|\\[^\n])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Reads JSON (RFC 8259) with places and without recursion. A comma too many is passed over. At a fault the reading ends,
 * and what was read until then is kept, as of a file that was cut off.
 */
export function readJson(text: string): JsonReading {
  const open: OpenPlace[] = [];
  let root: JsonPlace | undefined;
  const place = (value: JsonPlace) => {
    const inner = open.at(-1);
    if (inner === undefined) root ??= value;
    else if (inner.items !== undefined) inner.items.push(value);
    else if (inner.key !== undefined && inner.fields !== undefined) {
      inner.fields.set(inner.key, value);
      inner.key = undefined;
    } else return false;
    return true;
  };
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined || !takeToken(token, at, open, place)) return { root, faultAt: at };
    at += token.length;
  }
  return open.length === 0 && root !== undefined ? { root } : { root, faultAt: text.length };
}

/** Takes one token; false where none of its kind may stand there. */
function takeToken(
  token: string,
  at: number,
  open: OpenPlace[],
  place: (value: JsonPlace) => boolean,
): boolean {
  const inner = open.at(-1);
  if (token === '{' || token === '[') {
    const opened = token === '[' ? { at, items: [] } : { at, fields: new Map<string, JsonPlace>() };
    if (!place(opened)) return false;
    open.push(opened);
    return true;
  }
  if (token === '}') return inner?.fields !== undefined && open.pop() !== undefined;
  if (token === ']') return inner?.items !== undefined && open.pop() !== undefined;
  if (token === ',' || token === ':' || /^[\s\uFEFF]/.test(token)) return true;
  const value = scalar(token);
  if (value === undefined) return false;
  if (inner?.fields === undefined || inner.key !== undefined) return place({ at, value });
  if (typeof value !== 'string') return false;
  inner.key = value;
  return true;
}

function scalar(token: string): string | number | boolean | null | undefined {
  try {
    return JSON.parse(token) as string | number | boolean | null;
  } catch {
    return undefined;
  }
}
