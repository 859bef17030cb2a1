import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

const KEY = 'words-per-minute';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text of a show.yaml with the rates of cast members set, by id; nothing else of it changes, comments and layout included. Undefined
 * where that cannot be done, because the file is broken or writes its cast in an unusual way.
 */
export function rewriteRates(text: string, rates: ReadonlyMap<string, number>): string | undefined {
  const document = parseDocument(text);
  const cast = document.errors.length === 0 ? document.get('cast') : undefined;
  if (!isSeq(cast)) return undefined;
  const edits: Edit[] = [];
  for (const [id, rate] of rates) {
    const member = cast.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === id);
    const edit = member && editOf(text, member, rate);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const written = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((so, { from, to, text: put }) => so.slice(0, from) + put + so.slice(to), text);
  return saysOnly(written, document.toJS(), rates) ? written : undefined;
}

function editOf(text: string, member: YAMLMap, rate: number): Edit | undefined {
  const present = member.items.find((pair) => keyOf(pair) === KEY);
  if (present) {
    const range = isScalar(present.value) ? present.value.range : undefined;
    return range ? { from: range[0], to: range[1], text: String(rate) } : undefined;
  }
  const after = member.items.findLast((pair) => isOneLine(text, pair));
  const [keyFrom, valueTo] = [rangeOf(after?.key)?.[0], rangeOf(after?.value)?.[1]];
  if (keyFrom === undefined || valueTo === undefined) return undefined;
  if (member.flow) return { from: valueTo, to: valueTo, text: `, ${KEY}: ${rate}` };
  const lineFrom = text.slice(0, keyFrom).search(/[^\r\n]*$/);
  const rest = /[\r\n]/.exec(text.slice(valueTo))?.index;
  const at = rest === undefined ? text.length : valueTo + rest;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return { from: at, to: at, text: `${lineEnd}${' '.repeat(keyFrom - lineFrom)}${KEY}: ${rate}` };
}

/** Behind such a pair another fits, and a comment on its line stays with it. */
function isOneLine(text: string, { value }: Pair): boolean {
  const [from = 0, to = 0] = rangeOf(value) ?? [];
  return to > from && !/[\r\n]/.test(text.slice(from, to));
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isScalar(node) ? (node.range ?? undefined) : undefined;
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}

/** Whether a text says what the old one did, but for the rates of its cast. */
function saysOnly(text: string, before: unknown, rates: ReadonlyMap<string, number>): boolean {
  const document = parseDocument(text);
  if (document.errors.length > 0) return false;
  const { cast, ...others } = before as { readonly cast: readonly Record<string, unknown>[] };
  const wanted = cast.map((member) => {
    const rate = rates.get(String(member?.['id']));
    return rate === undefined ? member : { ...member, [KEY]: rate };
  });
  return isDeepStrictEqual(document.toJS(), { ...others, cast: wanted });
}
