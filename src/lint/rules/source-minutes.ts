import type { Finding } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { fieldSpan } from '../episode-numbers.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'source-minutes',
  scope: 'episode',
  severity: 'warning',
  description: 'The minutes of an episode’s sources do not exceed its duration.',
  docs: {
    why: '`minutes` says how much of the episode rests on a source. More minutes of sources than of episode means that something will be cut, and it is better to choose what. Too few of them in a plan are a finding of [`source-minutes-short`](source-minutes-short.md).',
  },
  *check({ episode }): Iterable<Finding> {
    const { plannedMs, sources } = episode.facts;
    if (plannedMs === undefined) return;
    const sumMs = Math.round(sources.reduce((sum, { minutes = 0 }) => sum + minutes, 0) * 60_000);
    if (sumMs <= plannedMs) return;
    yield {
      span: fieldSpan(episode, 'sources'),
      message: `The sources take ${formatLength(sumMs)}, and the episode has ${formatLength(plannedMs)}; expected ${formatLength(sumMs - plannedMs)} less.`,
      hint: 'Give single sources fewer `minutes`, drop one, or plan a longer episode.',
    };
  },
};
