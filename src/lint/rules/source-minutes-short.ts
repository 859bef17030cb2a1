import type { Finding } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import type { ShowRule } from '../rule.ts';
import { unwrittenPlans } from '../unwritten-plans.ts';

export const rule: ShowRule = {
  name: 'source-minutes-short',
  scope: 'show',
  severity: 'warning',
  description: 'The sources of a planned episode fill its duration.',
  docs: {
    why: 'In a plan, `minutes` say how much of the episode each source will carry. What no source carries is time that nobody knows how to fill yet, and the day on which the writer finds out is a late one. Plans whose sources give no minutes are left alone, and so is every episode that is being written: its text says better how long it is.',
    origin: 'The planning documents of the sample show, where every list of sources falls short',
  },
  *check({ show }): Iterable<Finding> {
    for (const { number, plannedMs, sources, path, sourcesSpan } of unwrittenPlans(show)) {
      const minutes = sources.reduce((sum, source) => sum + (source.minutes ?? 0), 0);
      const sumMs = Math.round(minutes * 60_000);
      if (plannedMs === undefined || sumMs === 0 || sumMs >= plannedMs) continue;
      const episode = number === undefined ? 'the episode' : `episode ${number}`;
      yield {
        path,
        span: sourcesSpan,
        message: `The sources planned for ${episode} fill ${formatLength(sumMs)} of ${formatLength(plannedMs)}; expected ${formatLength(plannedMs - sumMs)} more.`,
        hint: 'Add a source, give one of these more `minutes`, or plan a shorter episode.',
      };
    }
  },
};
