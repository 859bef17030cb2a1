import { openingsOf } from '../openings.ts';
import type { ShowRule } from '../rule.ts';
import { listed, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'cold-open-rotation',
  scope: 'show',
  severity: 'warning',
  description: 'No cold-open template is used twice running in a series.',
  docs: {
    why: 'The second mystery in a row is a formula. Templates rotate through a series; episodes that are only planned count too, so that the clash shows before anyone has written a line. Of an episode that has a file, the file’s template counts.',
    origin: 'The five cold opens, rotating',
  },
  *check({ show }) {
    for (const series of show.series) {
      const openings = openingsOf(series, show);
      for (const opening of openings) {
        const neighbours = (away: number) =>
          openings.filter(({ number }) => number === opening.number + away);
        const earlier = neighbours(-1).find(({ template }) => template === opening.template);
        if (!earlier) continue;
        const taken = new Set([...neighbours(-1), ...neighbours(1)].map(({ template }) => template));
        const free = [...show.coldOpens.keys()].filter((id) => !taken.has(id)).toSorted();
        yield {
          path: opening.path,
          span: opening.span,
          message: `Episode ${opening.number} opens with ${quoted(opening.template)}, as episode ${earlier.number} does; expected another template.`,
          hint: free.length === 0 ? undefined : `Its neighbours leave ${listed(free)}.`,
          related: [
            {
              path: earlier.path,
              span: earlier.span,
              message: `Episode ${earlier.number} opens with it here.`,
            },
          ],
        };
      }
    }
  },
};
