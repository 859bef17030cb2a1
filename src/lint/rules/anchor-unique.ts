import {
  type Attribute,
  COMMON_ATTRIBUTES,
  containerSpec,
  type Episode,
  type Span,
  walkFigures,
  walkParts,
} from '../../model/index.ts';
import { partsOf, placedContainers } from '../parts.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'anchor-unique',
  scope: 'episode',
  severity: 'error',
  description: 'No two places of an episode have the same id.',
  docs: {
    why: 'A link such as `(ep:7#quorum)` leads to one place. Where two have the id, one of them cannot be reached, and the HTML outputs would not be valid. Segments and sub-chapters have ids of their own, made from their titles.',
    origin: 'HTML Living Standard, section 3.2.6 (the id attribute)',
  },
  *check({ episode, file }) {
    const first = new Map<string, Span>(headingAnchors(episode));
    for (const { value, valueSpan } of givenIds(episode)) {
      const taken = first.get(value);
      if (taken === undefined) first.set(value, valueSpan);
      else
        yield {
          span: valueSpan,
          message: `Unexpected second place with the id ${quoted(value)}; expected an id of its own.`,
          related: [{ path: file.path, span: taken, message: 'The first place with this id.' }],
        };
    }
  },
};

function* headingAnchors(episode: Episode): Generator<[string, Span]> {
  for (const { id, headingSpan } of episode.segments) yield [id, headingSpan];
  for (const part of walkParts(partsOf(episode))) if (part.type === 'subheading') yield [part.id, part.span];
}

/** Ids that authors gave, in the order of the text. The id of a concept names the concept, once in each of its layers. */
function givenIds(episode: Episode): readonly Attribute[] {
  const ids: Attribute[] = [];
  const add = (list: readonly Attribute[]) =>
    ids.push(...list.filter(({ name }) => name === 'id').slice(0, 1));
  for (const { beat } of placedContainers(episode)) {
    const spec = { ...COMMON_ATTRIBUTES, ...containerSpec(beat.name)?.attributes }.id;
    if (spec.type === 'id') add(beat.attributeList);
  }
  for (const figure of walkFigures(partsOf(episode))) add(figure.attributeList);
  return ids.toSorted((left, right) => left.span.start - right.span.start);
}
