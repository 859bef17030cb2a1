import { spanOfValue } from '../../model/index.ts';
import { coldOpenOf } from '../cold-open.ts';
import { headIsBroken } from '../episode-numbers.ts';
import { isMisspelt } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf } from '../segment-plan.ts';
import { slipChanges } from '../slips.ts';
import { expectedOneOf, listed, quoted } from '../wording.ts';

const NONE = 'the show has no templates in templates/cold-opens.';

export const rule: EpisodeRule = {
  name: 'cold-open-known',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'The episode says which cold-open template it follows, and the show has it.',
  docs: {
    why: 'The template decides how long the cold open may be and what it must hold, and templates rotate through a series. An episode that names none cannot be held to any.',
    origin: 'The five cold opens, `templates/cold-opens/`',
  },
  *check(context) {
    const { frontmatter, facts } = context.episode;
    if (headIsBroken(context.episode)) return;
    const known = [...context.show.coldOpens.keys()].toSorted();
    const span = spanOfValue(frontmatter.spans, '/cold-open');
    if (facts.coldOpen !== undefined) {
      if (context.show.coldOpens.has(facts.coldOpen)) return;
      yield {
        span,
        message: `\`cold-open\` is ${quoted(facts.coldOpen)}; ${expectedOneOf(facts.coldOpen, known, NONE)}`,
        ...slipChanges(facts.coldOpen, span, known),
      };
      return;
    }
    // A value that is no text is the schema's to report.
    if (Object.hasOwn(frontmatter.data, 'cold-open') || known.length === 0) return;
    if (isMisspelt(context.episode, 'cold-open')) return;
    const asked = formatOf(context)?.segments.some(({ coldOpen, required }) => coldOpen && required);
    if (!asked && !coldOpenOf(context)) return;
    yield {
      span: frontmatter.openSpan,
      message: 'The frontmatter names no cold open; expected `cold-open:` with one of the show’s templates.',
      hint: `The show has ${listed(known)}.`,
    };
  },
};
