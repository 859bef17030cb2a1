import { type Series, type Show, spanOfValue, type Span } from '../../model/index.ts';
import { plannedColdOpenSpans } from '../planned-cold-open-span.ts';
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

interface Opening {
  readonly number: number;
  readonly template: string;
  readonly path: string;
  readonly span: Span;
}

/** Which episode of a series opens with what, in the order of numbers. */
function openingsOf(series: Series, show: Show): readonly Opening[] {
  const written = show.outlines.filter(({ facts }) => facts.series === series.id);
  const numbers = new Set(written.map(({ facts }) => facts.number));
  const files = written.flatMap(({ facts: { number, coldOpen, path }, frontmatter }): Opening[] => {
    if (number === undefined || coldOpen === undefined) return [];
    return [{ number, template: coldOpen, path, span: spanOfValue(frontmatter.spans, '/cold-open') }];
  });
  const { path } = series.config.file;
  const placeOf = plannedColdOpenSpans(series.config.spans);
  const plans = series.planned.flatMap(({ number, coldOpen, span }): Opening[] => {
    if (coldOpen === undefined || numbers.has(number)) return [];
    return [{ number, template: coldOpen, path, span: placeOf(span) }];
  });
  return [...files, ...plans].toSorted((a, b) => a.number - b.number);
}
