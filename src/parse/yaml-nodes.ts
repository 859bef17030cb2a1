import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { childPointer } from '../model/index.ts';
import type { YamlIssue } from './yaml-issues.ts';

type Place = [start: number, end: number];

/** Plain data of a YAML document and where each part stands, in offsets of its text; keys are JSON pointers. */
export interface ReadNodes {
  readonly data: unknown;
  readonly spans: Readonly<Record<string, { key?: Place; value: Place }>>;
  readonly issues: readonly YamlIssue[];
}

/** Nodes that aliases may add to a file, counting what they repeat: a few hundred sources, but no billion laughs. */
const MAX_ALIASED_NODES = 5_000;
const MAX_DEPTH = 60;

/** Turns nodes into data that cannot explode, cannot be cyclic and holds `__proto__` as a key like any other. */
export function readNodes(document: Document.Parsed | undefined, text: string): ReadNodes {
  const reader = new NodeReader(text, document);
  const data = document?.contents ? reader.read(document.contents, '', 0).data : null;
  return { data, spans: Object.fromEntries(reader.spans), issues: reader.issues };
}

interface Read {
  readonly data: unknown;
  /** Nodes in it, with what its aliases repeat. */
  readonly size: number;
}

class NodeReader {
  readonly spans = new Map<string, { key?: Place; value: Place }>();
  readonly issues: YamlIssue[] = [];
  readonly #text: string;
  readonly #document: Document.Parsed | undefined;
  readonly #done = new Map<Node, Read>();
  #aliased = 0;
  #tooMuch = false;

  constructor(text: string, document: Document.Parsed | undefined) {
    this.#text = text;
    this.#document = document;
  }

  read(node: Node | null, pointer: string, depth: number, key?: Place): Read {
    const value = this.#placeOf(node, key);
    this.spans.set(pointer, key ? { key, value } : { value });
    if (depth > MAX_DEPTH) throw new RangeError(`it is nested more than ${MAX_DEPTH} deep`);
    const read = this.#readKind(node, pointer, depth, value);
    if (node) this.#done.set(node, read);
    return read;
  }

  #readKind(node: Node | null, pointer: string, depth: number, place: Place): Read {
    if (isMap(node)) return this.#readMap(node as YAMLMap<Node, Node | null>, pointer, depth);
    if (isSeq(node)) return this.#readSeq(node as YAMLSeq<Node>, pointer, depth);
    if (isAlias(node)) return this.#readAlias(node, place);
    return { data: isScalar(node) ? node.value : null, size: 1 };
  }

  #readMap(map: YAMLMap<Node, Node | null>, pointer: string, depth: number): Read {
    const seen = new Map<string, Place>();
    const entries: [string, unknown][] = [];
    let size = 1;
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      // A key that is no text is a fault of its own, which the library reports.
      if (!isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      const place = this.#placeOf(pair.key);
      if (seen.has(name)) {
        this.issues.push({ start: place[0], end: place[1], message: `The key \`${name}\` is here twice` });
        continue;
      }
      seen.set(name, place);
      const child = this.read(pair.value, childPointer(pointer, name), depth + 1, place);
      size += child.size;
      entries.push([name, child.data]);
    }
    return { data: Object.fromEntries(entries), size };
  }

  #readSeq(seq: YAMLSeq<Node>, pointer: string, depth: number): Read {
    const items = seq.items.map((item, index) => this.read(item, childPointer(pointer, index), depth + 1));
    return { data: items.map(({ data }) => data), size: items.reduce((sum, item) => sum + item.size, 1) };
  }

  #readAlias(alias: Alias, [start, end]: Place): Read {
    const target = this.#document ? alias.resolve(this.#document) : undefined;
    const read = target ? this.#done.get(target) : undefined;
    this.#aliased += read?.size ?? 0;
    if (read && this.#aliased <= MAX_ALIASED_NODES) return read;
    // Once too much is repeated, so is everything behind it: told at the first place.
    if (read && this.#tooMuch) return { data: null, size: 1 };
    this.#tooMuch = read !== undefined;
    const message =
      target === undefined
        ? `The alias \`*${alias.source}\` has no anchor \`&${alias.source}\` above it`
        : read === undefined
          ? `The alias \`*${alias.source}\` stands inside what it repeats`
          : `Aliases repeat more than ${MAX_ALIASED_NODES} values`;
    this.issues.push({ start, end, message });
    return { data: null, size: 1 };
  }

  /** A node's own text, without the blank space that a collection's range takes along; an absent value stands after its key. */
  #placeOf(node: Node | null, key?: Place): Place {
    if (!node?.range) return [key?.[1] ?? 0, key?.[1] ?? 0];
    const [start, end] = node.range;
    const length = this.#text.slice(start, end).trimEnd().length;
    return [start, start + length];
  }
}
