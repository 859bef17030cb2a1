import { type Span, spanOfValue, type YamlSpans } from '../model/index.ts';

/** Finds where a planned entry of series.yaml names its cold open; the entry itself where that cannot be told. */
export function plannedColdOpenSpans(spans: YamlSpans): (entry: Span) => Span {
  const byStart = new Map<number, Span>();
  for (const [pointer, { value }] of Object.entries(spans)) {
    if (!/^\/planned\/\d+$/.test(pointer)) continue;
    const inner = `${pointer}/cold-open`;
    const template = `${inner}/template`;
    byStart.set(value.start, spanOfValue(spans, Object.hasOwn(spans, template) ? template : inner));
  }
  return (entry) => byStart.get(entry.start) ?? entry;
}
