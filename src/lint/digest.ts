import type { EpisodeDigest } from '../model/index.ts';
import type { EpisodeContext } from './rule.ts';

/** What rules about all episodes side by side need to know of one. */
export function digestEpisode({
  episode,
  rundown,
}: Pick<EpisodeContext, 'episode' | 'rundown'>): EpisodeDigest {
  return { path: episode.facts.path, totalMs: rundown.estimatedMs };
}
