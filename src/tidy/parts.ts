import type { Episode, Part } from '../model/index.ts';

/** Everything below the frontmatter, in order. */
export function partsOf(episode: Episode): readonly Part[] {
  return [...episode.preamble, ...episode.segments.flatMap(({ beats }) => beats)];
}
