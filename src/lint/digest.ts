import {
  type Beat,
  type EpisodeDigest,
  type Lesson,
  packWords,
  type Shade,
  walkBeats,
} from '../model/index.ts';
import { conceptsSaid } from './concept-names.ts';
import { namesIn } from './attribute-names.ts';
import { partsOf } from './parts.ts';
import type { EpisodeContext } from './rule.ts';
import { spokenRuns } from './spoken-words.ts';

/** What rules about all episodes side by side need to know of one. It rests on the episode and on the show's concepts. */
export function digestEpisode({
  episode,
  rundown,
  show,
}: Pick<EpisodeContext, 'episode' | 'rundown' | 'show'>): EpisodeDigest {
  const beats = [...walkBeats(partsOf(episode))];
  return {
    path: episode.facts.path,
    totalMs: rundown.estimatedMs,
    lessons: beats.flatMap(lessonsOf),
    shades: beats.flatMap(shadesOf),
    said: [...conceptsSaid(episode, show).keys()].toSorted(),
    speech: packWords(spokenRuns(episode)),
  };
}

/** The concepts that a container names: `concept` by its id, others by `concept=`. */
export function lessonsOf(beat: Beat): readonly Lesson[] {
  const key = beat.name === 'concept' ? 'id' : 'concept';
  const layer = beat.attributeList.find(({ name }) => name === 'layer');
  return beat.attributeList.flatMap(({ name, value, valueSpan }) =>
    name === key && value.trim() !== ''
      ? {
          concept: value.trim(),
          container: beat.name,
          span: valueSpan,
          ...(layer && { layer: layer.value, layerSpan: layer.valueSpan }),
        }
      : [],
  );
}

function shadesOf(beat: Beat): readonly Shade[] {
  return beat.attributeList.flatMap(({ name: kind, value, valueSpan }) =>
    kind === 'emotion' || kind === 'stakes'
      ? [...namesIn(value, valueSpan)].map((named): Shade => ({ kind, ...named }))
      : [],
  );
}
