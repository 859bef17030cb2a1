import { type AttributeSpec, containerSpec, type Episode, type Span, walkBeats } from '../model/index.ts';
import { partsOf } from './parts.ts';

/** Names that containers' attributes of one type give, each with its own place; a value may hold several between commas. */
export function* attributeNames(
  episode: Episode,
  type: AttributeSpec['type'],
): Generator<{ readonly name: string; readonly span: Span }> {
  for (const beat of walkBeats(partsOf(episode))) {
    const specs: Readonly<Record<string, AttributeSpec>> = containerSpec(beat.name)?.attributes ?? {};
    for (const { name, valueSpan, value } of beat.attributeList) {
      if (!Object.hasOwn(specs, name) || specs[name]?.type !== type) continue;
      yield* namesIn(value, valueSpan);
    }
  }
}

/** The names that an attribute's value lists, each with its own place. */
export function* namesIn(value: string, valueSpan: Span): Generator<{ name: string; span: Span }> {
  const start = valueSpan.start + (valueSpan.end - valueSpan.start === value.length + 2 ? 1 : 0);
  for (const match of value.matchAll(/[^,\s](?:[^,]*[^,\s])?/g))
    yield {
      name: match[0],
      span: { start: start + match.index, end: start + match.index + match[0].length },
    };
}
