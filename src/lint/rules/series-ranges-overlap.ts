import { type Finding, spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'series-ranges-overlap',
  scope: 'show',
  severity: 'error',
  description: 'The ranges of two series share no number.',
  docs: {
    why: 'Where two series own the same numbers, both will use them. Better to find out before the second episode 19 is written than after.',
  },
  *check({ show }): Iterable<Finding> {
    const ranged = show.series.flatMap((series) => (series.episodes ? [{ series, ...series.episodes }] : []));
    for (const [index, later] of ranged.entries())
      for (const earlier of ranged.slice(0, index)) {
        const from = Math.max(earlier.from, later.from);
        const to = Math.min(earlier.to, later.to);
        if (from > to) continue;
        const shared = from === to ? `number ${from}` : `numbers ${from} to ${to}`;
        yield {
          path: later.series.config.file.path,
          span: spanOfValue(later.series.config.spans, '/episodes'),
          message: `The series ${quoted(later.series.id)} shares the ${shared} with the series ${quoted(earlier.series.id)}; expected ranges that do not overlap.`,
          related: [
            {
              path: earlier.series.config.file.path,
              span: spanOfValue(earlier.series.config.spans, '/episodes'),
              message: `the range of ${quoted(earlier.series.id)}`,
            },
          ],
        };
      }
  },
};
