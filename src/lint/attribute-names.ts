import {
  type Attribute,
  type AttributeSpec,
  containerSpec,
  type Episode,
  type Span,
  walkBeats,
  isFlag,
} from '../model/index.ts';
import { partsOf } from './parts.ts';

/** Names that containers' attributes of one type give, each with its own place; a value may hold several between commas. */
export function* attributeNames(
  episode: Episode,
  type: AttributeSpec['type'],
): Generator<{ readonly name: string; readonly span: Span }> {
  for (const beat of walkBeats(partsOf(episode))) {
    const specs: Readonly<Record<string, AttributeSpec>> = containerSpec(beat.name)?.attributes ?? {};
    for (const attribute of beat.attributeList)
      if (Object.hasOwn(specs, attribute.name) && specs[attribute.name]?.type === type)
        yield* namesIn(attribute);
  }
}

/** The names that an attribute's value lists, each with its own place; none where it has no value. */
export function* namesIn(attribute: Attribute): Generator<{ readonly name: string; readonly span: Span }> {
  if (isFlag(attribute)) return;
  const { start } = attribute.valueSpan;
  for (const { 0: name, index } of attribute.value.matchAll(/[^,\s](?:[^,]*[^,\s])?/g))
    yield { name, span: { start: start + index, end: start + index + name.length } };
}
