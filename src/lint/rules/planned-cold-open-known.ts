import { plannedColdOpenSpans } from '../planned-cold-open-span.ts';
import type { ShowRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'planned-cold-open-known',
  scope: 'show',
  severity: 'error',
  description: 'Every cold open that a series plans is one of the show’s templates.',
  docs: {
    why: 'The plan of a series decides early which template each episode opens with. A mistyped one is found here, and not on the day someone begins to write the episode.',
    origin: 'The five cold opens, `templates/cold-opens/`',
  },
  *check({ show }) {
    const known = [...show.coldOpens.keys()].toSorted();
    for (const { planned, config } of show.series) {
      const placeOf = plannedColdOpenSpans(config.spans);
      for (const { coldOpen, span } of planned) {
        if (coldOpen === undefined || show.coldOpens.has(coldOpen)) continue;
        yield {
          path: config.file.path,
          span: placeOf(span),
          message: `There is no cold open ${quoted(coldOpen)}; ${expectedOneOf(coldOpen, known, 'the show has no templates in templates/cold-opens.')}`,
        };
      }
    }
  },
};
