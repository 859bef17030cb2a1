import { formatLength } from '../../notation/time.ts';
import { coldOpenExcess } from '../cold-open-range.ts';
import type { EpisodeRule } from '../rule.ts';
import { wordsFor } from '../speech-pace.ts';

export const rule: EpisodeRule = {
  name: 'cold-open-length',
  scope: 'episode',
  severity: 'warning',
  description: 'The cold open is as long as its template allows, or as its format does where that caps it.',
  docs: {
    why: 'Too short, and nobody cares yet; too long, and the listener is gone before the title. What counts is how long its words take to say, not what the heading plans. The range is the template’s; where the format caps the cold open below that, the format’s range holds alone. A cold open in which nothing is said yet, or with a part that is empty, is left alone.',
    origin:
      'The five cold opens and the episode formulas, which disagree: the formula caps them at 2 minutes',
  },
  *check(context) {
    const excess = coldOpenExcess(context);
    if (!excess) return;
    const { open, minMs, maxMs, overMs, source } = excess;
    const words = wordsFor(context.rundown, context.show);
    yield {
      span: open.segment.headingSpan,
      message: `The cold open runs about ${formatLength(open.timed.estimatedMs)}; expected ${formatLength(minMs)} to ${formatLength(maxMs)}, ${source}.`,
      hint: `${overMs > 0 ? 'Cut' : 'Add'} ${formatLength(overMs)} or more: ${words(overMs)}.`,
    };
  },
};
