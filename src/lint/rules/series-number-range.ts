import type { Finding } from '../../model/index.ts';
import { numberClaims } from '../episode-numbers.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'series-number-range',
  scope: 'show',
  severity: 'error',
  description: 'An episode’s number lies in its series’ range.',
  docs: {
    why: 'A series owns a range of numbers. One episode outside it lands in the middle of another series, in feeds and in the listener’s queue.',
  },
  *check({ show }): Iterable<Finding> {
    for (const { number, series: id, path, span } of numberClaims(show)) {
      const series = show.series.find((candidate) => candidate.id === id);
      const range = series?.episodes;
      if (!range || (range.from <= number && number <= range.to)) continue;
      yield {
        path,
        span,
        message: `Episode ${number} is outside the series ${quoted(series.id)}; expected a number from ${range.from} to ${range.to}.`,
        hint: `The range stands under \`episodes:\` in ${series.config.file.path}.`,
      };
    }
  },
};
