import type { Finding } from '../../model/index.ts';
import { candidatesFor } from '../../notation/closest.ts';
import { mayHideText } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'source-cited',
  scope: 'episode',
  severity: 'warning',
  description: 'Each source that an episode lists is cited in its text.',
  docs: {
    why: 'A listener who looks up a source wants to know which sentence rests on it. One that is cited nowhere is a leftover, or a number without its proof. An episode that is only planned may list what it will cite.',
  },
  *check({ episode, show }): Iterable<Finding> {
    if (episode.facts.status === 'planned' || episode.segments.length === 0 || mayHideText(episode)) return;
    const cited = new Set(episode.citations.map(({ id }) => id));
    const ids = episode.facts.sources.map(({ id }) => id);
    // What a misspelt citation was meant for is cited.
    const meant = new Set([...cited].flatMap((id) => (ids.includes(id) ? [] : candidatesFor(id, ids))));
    for (const { id, span, shared } of episode.facts.sources)
      if (!cited.has(id) && !meant.has(id) && !(shared && !show.sources.has(id)))
        yield {
          span,
          message: `The source ${quoted(id)} is cited nowhere; expected ${quoted(`[@${id}]`)} in the text.`,
          hint: 'Cite it where the text rests on it, or delete it.',
        };
  },
};
