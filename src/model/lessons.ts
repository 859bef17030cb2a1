import { isFlag } from './attributes.ts';
import type { Lesson } from './digest.ts';
import type { Beat, Episode } from './episode.ts';
import type { EpisodeFacts } from './outline.ts';
import type { Show } from './show.ts';
import { partsOf, walkBeats } from './walk.ts';

/** What asks about a concept instead of teaching it. */
const ASKING: ReadonlySet<string> = new Set(['quiz', 'problem']);

/** The concepts that a container names: `concept` by its id, others by `concept=`. */
export function lessonsOf(beat: Beat): readonly Lesson[] {
  const key = beat.name === 'concept' ? 'id' : 'concept';
  const layer = beat.attributeList.find(({ name }) => name === 'layer');
  return beat.attributeList.flatMap((attribute) => {
    const { name, value, valueSpan: span } = attribute;
    if (name !== key || value.trim() === '' || isFlag(attribute)) return [];
    return {
      concept: value.trim(),
      container: beat.name,
      span,
      ...(layer && { layer: layer.value, layerSpan: layer.valueSpan }),
    };
  });
}

const taughtByEpisode = new WeakMap<Episode, readonly Lesson[]>();

/** Containers that teach a concept of the show, in reading order; those that only ask about one are left out. */
export function taughtIn(episode: Episode): readonly Lesson[] {
  let taught = taughtByEpisode.get(episode);
  if (!taught) {
    taught = walkBeats(partsOf(episode)).filter(isTeaching).flatMap(lessonsOf);
    taughtByEpisode.set(episode, taught);
  }
  return taught;
}

function isTeaching({ name }: Beat): boolean {
  return !ASKING.has(name);
}

/** The concepts that files and plans with a smaller number list. */
export function knownBefore({ number, path }: EpisodeFacts, show: Show): ReadonlySet<string> {
  if (number === undefined) return new Set();
  const written = show.outlines.flatMap(({ facts }) =>
    facts.path !== path && facts.number !== undefined && facts.number < number ? facts.concepts : [],
  );
  const planned = show.series.flatMap((series) => [
    ...series.planned.flatMap((plan) => (plan.number < number ? (plan.concepts ?? []) : [])),
    ...(series.sketches ?? []).flatMap((sketch) => (sketch.from < number ? (sketch.concepts ?? []) : [])),
  ]);
  return new Set([...written, ...planned]);
}
