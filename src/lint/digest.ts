import { type Beat, type EpisodeDigest, lessonsOf, type Shade, walkBeats } from '../model/index.ts';
import { conceptsSaid } from './concept-names.ts';
import { namesIn } from './attribute-names.ts';
import { partsOf } from './parts.ts';
import type { EpisodeContext } from './rule.ts';
import { packedSpeech } from './spoken-words.ts';

/** What rules about all episodes side by side need to know of one. It rests on the episode and on the show's concepts. */
export function digestEpisode({
  episode,
  rundown,
  show,
}: Pick<EpisodeContext, 'episode' | 'show'> & {
  readonly rundown?: EpisodeContext['rundown'] | undefined;
}): EpisodeDigest {
  const beats = [...walkBeats(partsOf(episode))];
  return {
    path: episode.facts.path,
    ...(rundown && { totalMs: rundown.estimatedMs }),
    lessons: beats.flatMap(lessonsOf),
    shades: beats.flatMap(shadesOf),
    said: [...conceptsSaid(episode, show).keys()].toSorted(),
    speech: packedSpeech(episode),
  };
}

function shadesOf(beat: Beat): readonly Shade[] {
  return beat.attributeList.flatMap((attribute) => {
    const { name: kind } = attribute;
    return kind === 'emotion' || kind === 'stakes'
      ? [...namesIn(attribute)].map((named): Shade => ({ kind, ...named }))
      : [];
  });
}
