import type { Attribute, Problem } from '../model/index.ts';

/** Attributes with their places, and what stood between them that is none. */
export interface ParsedAttributes {
  readonly list: readonly Attribute[];
  readonly problems: readonly Problem[];
}

const TOKEN =
  /#(?<id>[^\s{}"'=#]+)|\.(?<class>[^\s{}"'=#.]+)|(?<name>[A-Za-z_][\w:-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s{}"'=]+)))?(?=\s|$)/y;

/** Reads `#id .class key=value key="value" flag`; `at` is where `text` begins in the file. */
export function parseAttributes(text: string, at: number): ParsedAttributes {
  const list: Attribute[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, Attribute>();
  let index = 0;
  while (index < text.length) {
    if (/\s/.test(text.charAt(index))) {
      index++;
      continue;
    }
    TOKEN.lastIndex = index;
    const match = TOKEN.exec(text);
    if (!match?.groups) {
      const length = /^\S+/.exec(text.slice(index))?.[0].length ?? 1;
      const span = { start: at + index, end: at + index + length };
      problems.push({ code: 'attribute-malformed', text: text.slice(index, index + length), span });
      index += length;
      continue;
    }
    const attribute = toAttribute(match[0], match.groups, at + index);
    const first = seen.get(attribute.name);
    if (first && attribute.name !== 'class') {
      problems.push({
        code: 'attribute-duplicate',
        name: attribute.name,
        first: first.span,
        span: attribute.span,
      });
    }
    if (!first) seen.set(attribute.name, attribute);
    list.push(attribute);
    index = TOKEN.lastIndex;
  }
  return { list, problems };
}

function toAttribute(text: string, groups: Record<string, string | undefined>, start: number): Attribute {
  const span = { start, end: start + text.length };
  const short = groups.id === undefined ? groups.class : groups.id;
  if (short !== undefined) {
    return {
      name: groups.id === undefined ? 'class' : 'id',
      value: short,
      span,
      nameSpan: { start, end: start + 1 },
      valueSpan: { start: start + 1, end: span.end },
    };
  }
  const name = groups.name ?? '';
  const nameSpan = { start, end: start + name.length };
  const quoted = groups.double ?? groups.single;
  const value = quoted ?? groups.bare;
  if (value === undefined) return { name, value: 'true', span, nameSpan, valueSpan: nameSpan };
  const valueStart = nameSpan.end + (quoted === undefined ? 1 : 2);
  return { name, value, span, nameSpan, valueSpan: { start: valueStart, end: valueStart + value.length } };
}

/** Name to value: the first of doubled names, classes joined by a space. The record has no prototype. */
export function attributeRecord(list: readonly Attribute[]): Readonly<Record<string, string>> {
  if (list.length === 0) return NO_ATTRIBUTES;
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { name, value } of list) {
    if (name === 'class' && record.class !== undefined) record.class += ` ${value}`;
    else record[name] ??= value;
  }
  return record;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);
