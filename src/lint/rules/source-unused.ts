import { spanOfValue } from '../../model/index.ts';
import { configFiles, isUnread } from '../config-files.ts';
import { headIsBroken } from '../episode-numbers.ts';
import { isUnusable } from '../likely-causes.ts';
import { defineRule } from '../rule.ts';
import { rawPlans } from '../unwritten-plans.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'source-unused',
  scope: 'show',
  severity: 'warning',
  description: 'Every source of sources.yaml is listed by an episode or a plan.',
  docs: {
    why: 'sources.yaml holds what several episodes rest on. A source that none of them lists is a work that somebody meant to use, or stopped using; its tier and its address are kept up for nobody. Nothing is said while any of the show’s files cannot be read, since it may be the one that lists it.',
    origin: 'What linters of code call an unused declaration',
  },
  *check({ show }) {
    const { sourcesConfig } = show;
    if (show.outlines.some((outline) => isUnusable(outline, 'sources'))) return;
    if (!sourcesConfig || configFiles(show).some(isUnread) || show.outlines.some(headIsBroken)) return;
    const lists = [
      ...show.outlines.map(({ frontmatter }) => frontmatter.data.sources),
      ...show.series.flatMap(({ config }) => rawPlans(config.data).map(({ sources }) => sources)),
    ];
    const used = new Set(lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : [list])));
    const entries = (sourcesConfig.data as { sources?: unknown } | null)?.sources;
    for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
      const id: unknown = (entry as { id?: unknown } | null)?.id;
      if (typeof id !== 'string' || used.has(id) || used.has(id.trim())) continue;
      yield {
        path: sourcesConfig.file.path,
        span: spanOfValue(sourcesConfig.spans, `/sources/${index}/id`),
        message: `No episode and no plan lists ${quoted(id)}; expected a source of the show to be used.`,
        hint: 'List its id under `sources:` of an episode, or take it out of sources.yaml.',
      };
    }
  },
});
