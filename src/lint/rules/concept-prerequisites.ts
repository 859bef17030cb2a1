import { type Concept, type Finding, type Show, type Span, spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'concept-prerequisites',
  scope: 'show',
  severity: 'error',
  description: 'A concept’s prerequisites are concepts of the show, and none needs itself.',
  docs: {
    why: 'What each concept needs is the order in which a show can teach. A circle in it has no first lesson.',
  },
  *check({ show }): Iterable<Finding> {
    const byId = new Map(show.settings.concepts.map((concept) => [concept.id, concept]));
    for (const { id, prerequisites } of byId.values())
      for (const needed of prerequisites) {
        const span = placeOf(show, id, needed);
        if (!byId.has(needed))
          yield {
            path: show.config.file.path,
            span,
            message: `${quoted(needed)} is no concept of the show; ${expectedOneOf(needed, byId.keys(), '')}`,
          };
        else {
          const way = shortestWay(byId, needed, id);
          // Each circle once, at its first concept in the order of the file.
          if (way && isFirst([...byId.keys()], id, way))
            yield {
              path: show.config.file.path,
              span,
              message: `${quoted(id)} needs itself: ${[id, ...way].map(quoted).join(' needs ')}; expected prerequisites without a circle.`,
            };
        }
      }
  },
};

/** From one concept through prerequisites to another, both included; undefined where there is no way. */
function shortestWay(
  byId: ReadonlyMap<string, Concept>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of before.keys()) {
    if (id === to) {
      const way = [];
      for (let at: string | undefined = id; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of byId.get(id)?.prerequisites ?? []) if (!before.has(next)) before.set(next, id);
  }
  return undefined;
}

function isFirst(order: readonly string[], id: string, way: readonly string[]): boolean {
  return way.every((other) => order.indexOf(id) <= order.indexOf(other));
}

function placeOf(show: Show, id: string, needed: string): Span {
  const { data, spans } = show.config;
  const concepts = (data as { concepts?: unknown }).concepts as readonly {
    id?: unknown;
    prerequisites?: unknown;
  }[];
  const index = concepts.findIndex((concept) => concept?.id === id);
  const list = concepts[index]?.prerequisites;
  const base = `/concepts/${index}/prerequisites`;
  return spanOfValue(spans, Array.isArray(list) ? `${base}/${list.indexOf(needed)}` : base);
}
