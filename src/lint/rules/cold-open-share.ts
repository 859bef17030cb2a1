import type { Finding, Series } from '../../model/index.ts';
import { isUnread } from '../config-files.ts';
import { type Opening, openingsOf } from '../openings.ts';
import { defineRule } from '../rule.ts';
import { listed, quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'cold-open-share',
  scope: 'show',
  severity: 'warning',
  options: {
    share: {
      type: 'number',
      default: 0.5,
      minimum: 0.05,
      maximum: 1,
      description: 'The share of a series’ cold opens that one template may have: 0.5 is half.',
    },
    openings: {
      type: 'integer',
      default: 8,
      minimum: 2,
      maximum: 1000,
      description: 'How many cold opens of a series must be known before they are judged.',
    },
  },
  description: 'The cold-open templates take turns through a series, and none of them does most of the work.',
  docs: {
    why: 'That two neighbours differ is what [`cold-open-rotation`](cold-open-rotation.md) asks. A series can keep to that and still open every second episode with a mystery. Here the whole series is counted, what is only planned too: no template has more than its share, and none that the show’s other series use is left out. Of a template that no series uses nothing is said: nobody has to use all there are.',
    origin: 'The five cold opens, rotating',
  },
  *check({ show }, { share, openings: least }) {
    if (show.series.some(({ config }) => isUnread(config))) return;
    const all = show.series.map((series) => ({ series, openings: openingsOf(series, show) }));
    const inUse = new Set(all.flatMap(({ openings }) => openings.map(({ template }) => template)));
    for (const { series, openings } of all) {
      if (openings.length < least) continue;
      yield* tooMany(series, openings, share);
      const own = new Set(openings.map(({ template }) => template));
      const unused = [...inUse].filter((id) => show.coldOpens.has(id) && !own.has(id)).toSorted();
      const last = openings.at(-1);
      // With fewer openings than two for each template, one may simply not have had its turn.
      if (!last || unused.length === 0 || openings.length < 2 * inUse.size) continue;
      yield {
        path: last.path,
        span: last.span,
        message: `None of the ${openings.length} cold opens of “${series.title}” is ${listed(unused)}; expected every template that the show uses to have its turn.`,
      };
    }
  },
});

function* tooMany(series: Series, openings: readonly Opening[], share: number): Generator<Finding> {
  for (const template of new Set(openings.map((opening) => opening.template))) {
    const own = openings.filter((opening) => opening.template === template);
    const last = own.at(-1);
    if (!last || own.length <= share * openings.length) continue;
    yield {
      path: last.path,
      span: last.span,
      message: `${own.length} of the ${openings.length} cold opens of “${series.title}” are ${quoted(template)}; expected ${Math.round(share * 100)} % at most.`,
    };
  }
}
