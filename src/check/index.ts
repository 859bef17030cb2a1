import { compareDiagnostics } from '../model/index.ts';
import { checkAcross } from './check-across.ts';
import { type CheckedEpisode, checkEpisodes } from './check-episode.ts';
import { openShow } from './open-show.ts';
import type { CheckOptions, OpenedShow } from './opened-show.ts';

export { checkAcross, type EpisodeTrace, judgeOwnRules } from './check-across.ts';
export { type CheckedEpisode, checkEpisode, checkEpisodes } from './check-episode.ts';
export { openShow } from './open-show.ts';
export { timeEpisode } from './time-episode.ts';
export type { CheckOptions, OpenedShow, Recollection } from './opened-show.ts';

export interface CheckedShow extends OpenedShow {
  readonly episodes: readonly CheckedEpisode[];
}

/** Reads, parses, times and judges a show, or the parts of it that `paths` names. All diagnostics are sorted. */
export async function checkShow(options: CheckOptions): Promise<CheckedShow> {
  const opened = await openShow(options);
  const episodes: CheckedEpisode[] = [];
  for await (const checked of checkEpisodes(opened)) episodes.push(checked);
  const across = await checkAcross(opened, episodes);
  const all = [...opened.diagnostics, ...episodes.flatMap((checked) => checked.diagnostics), ...across];
  return { ...opened, episodes, diagnostics: all.toSorted(compareDiagnostics) };
}
