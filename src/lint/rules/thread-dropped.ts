import { type CatalogueEpisode, catalogueOf } from '../../catalogue/index.ts';
import { isUnread } from '../config-files.ts';
import { listedPlace } from '../listed-place.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'thread-dropped',
  scope: 'show',
  severity: 'warning',
  options: {
    episodes: {
      type: 'integer',
      default: 10,
      minimum: 1,
      maximum: 1000,
      description:
        'How many episodes of a series running may leave a thread aside that the series has taken up.',
    },
  },
  description: 'A golden thread that a series takes up is not dropped for long.',
  docs: {
    why: 'A thread is golden because it comes back. When a series has left one alone for many episodes, listeners have forgotten that there was one, and its return surprises nobody. Only episodes that list threads are counted, be they written or planned; others may yet take up any. The last stretch of a series counts as well, once it is as long.',
    origin: 'The plans’ golden threads: the cost of coordination, human factors, evolution',
  },
  *check({ show }, { episodes: most }) {
    const threads = show.settings.threads.map(({ id }) => id);
    for (const { series, entries } of catalogueOf(show)) {
      if (!series || isUnread(series.config)) continue;
      const listing = entries.filter(
        (entry): entry is CatalogueEpisode =>
          entry.kind === 'episode' && entry.number !== undefined && entry.threads.length > 0,
      );
      for (const thread of threads) {
        const uses = listing.flatMap((entry, at) => (entry.threads.includes(thread) ? [at] : []));
        for (const [index, at] of uses.entries()) {
          const episode = listing[at];
          const next = uses[index + 1];
          const left = (next ?? listing.length) - at - 1;
          if (!episode || left <= most) continue;
          const until =
            next === undefined ? 'to the end of the series' : `until episode ${listing[next]?.number}`;
          yield {
            ...listedPlace(show, episode, 'threads', thread),
            message: `After episode ${episode.number}, ${left} episodes leave ${quoted(thread)} aside, ${until}; expected it back after ${most} at most.`,
            hint: 'Let one of the episodes between take it up, and list it there under `threads:`.',
          };
        }
      }
    }
  },
});
