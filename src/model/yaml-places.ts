import type { YamlSpans } from './outline.ts';
import type { Span } from './source.ts';

/** A JSON pointer (RFC 6901) one step further. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The steps of a JSON pointer (RFC 6901), `~1` and `~0` decoded; steps into lists are numbers where they look like some. */
export function decodePointer(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^(?:0|[1-9]\d*)$/.test(step) ? Number(step) : step));
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(data: unknown, pointer: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of pointer) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A value's place; its key's where it is empty. What an alias repeats stands where the alias does. */
export function spanOfValue(spans: YamlSpans, pointer: string): Span {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = Object.hasOwn(spans, at) ? spans[at] : undefined;
    if (place) return place.value.end > place.value.start ? place.value : (place.key ?? place.value);
    if (at === '') return { start: 0, end: 0 };
  }
}

/** A key's place in the map at `pointer`, or the map's where the key came with an alias. */
export function spanOfKey(spans: YamlSpans, pointer: string, key: string): Span {
  return spans[childPointer(pointer, key)]?.key ?? spanOfValue(spans, pointer);
}

/** The first key inside what stands at `pointer`: what to point at where a list's item lacks something. */
export function firstKeyIn(spans: YamlSpans, pointer: string): Span | undefined {
  let first: Span | undefined;
  for (const [at, { key }] of Object.entries(spans))
    if (key && at.startsWith(`${pointer}/`) && (!first || key.start < first.start)) first = key;
  return first;
}
