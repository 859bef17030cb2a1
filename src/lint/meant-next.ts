import type { Fix, Span } from '../model/index.ts';
import { isUnread } from './config-files.ts';
import { headIsBroken } from './episode-numbers.ts';
import { nextEpisodes } from './next-episodes.ts';
import { lastPreview, linkedIn } from './preview-promises.ts';
import type { EpisodeContext } from './rule.ts';

/** Whether an episode that seems to be missing may be one whose number cannot be read. */
export function mayMissEpisodes({ episode, show }: Pick<EpisodeContext, 'episode' | 'show'>): boolean {
  return (
    headIsBroken(episode) ||
    show.series.some(({ config }) => isUnread(config)) ||
    show.outlines.some(headIsBroken)
  );
}

/**
 * The fix of a `next` that leads nowhere or past an episode, where only one number can be meant: the only one that may come next, or
 * the only one of them that the last preview leads to.
 */
export function nextFixes(
  context: Pick<EpisodeContext, 'episode' | 'show'>,
  span: Span,
): readonly Fix[] | undefined {
  if (mayMissEpisodes(context)) return undefined;
  const candidates = nextEpisodes(context.episode.facts, context.show);
  const preview = lastPreview(context.episode);
  const promised = preview ? linkedIn(preview).map(({ number }) => number) : [];
  const meant = candidates.filter((number) => promised.includes(number));
  const [only, other] = meant.length > 0 ? meant : candidates;
  if (only === undefined || other !== undefined) return undefined;
  return [{ description: `Write ${only}`, edits: [{ span, text: String(only) }] }];
}
