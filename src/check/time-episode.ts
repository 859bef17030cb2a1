import { costing, type Episode, type Rundown, type Show, type SourceFile } from '../model/index.ts';
import { parseEpisode } from '../parse/index.ts';
import { figurePathsOf, withFigures } from '../references.ts';
import { planTiming } from '../timing/index.ts';
import type { OpenedShow } from './opened-show.ts';

/** Parses an episode and lays it on the clock. */
export async function timeEpisode(
  file: SourceFile,
  { root, show, costs }: Pick<OpenedShow, 'root' | 'show' | 'costs'>,
): Promise<TimedEpisode> {
  const { path } = file;
  const episode = costing(costs, ['parse', path], () => parseEpisode(file, show));
  const complete = await costing(costs, ['references', path], () => withFigures(root, show, episode));
  const rundown = costing(costs, ['rundown', path], () => planTiming(episode, complete));
  return { episode, rundown, show: complete, figures: figurePathsOf(episode) };
}

export interface TimedEpisode {
  readonly episode: Episode;
  readonly rundown: Rundown;
  /** With what the episode's figures lead to. */
  readonly show: Show;
  readonly figures: readonly string[];
}
