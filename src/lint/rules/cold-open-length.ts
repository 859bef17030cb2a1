import { formatLength } from '../../notation/time.ts';
import { type ColdOpen, coldOpenOf, isEmptyPart } from '../cold-open.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf, isUnwritten } from '../segment-plan.ts';
import { wordsFor } from '../speech-pace.ts';
import { quoted } from '../wording.ts';

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
    const open = coldOpenOf(context);
    if (!open || isUnwritten(open.timed) || open.parts.some(isEmptyPart)) return;
    // Without its cap the range would be the template's, which a format may forbid.
    if (context.episode.facts.format !== undefined && !formatOf(context)) return;
    const range = rangeFor(open);
    if (!range) return;
    const { estimatedMs } = open.timed;
    const overMs = estimatedMs > range.max ? estimatedMs - range.max : estimatedMs - range.min;
    if (range.min <= estimatedMs && estimatedMs <= range.max) return;
    const words = wordsFor(context.rundown, context.show);
    yield {
      span: open.segment.headingSpan,
      message: `The cold open runs about ${formatLength(estimatedMs)}; expected ${formatLength(range.min)} to ${formatLength(range.max)}, ${range.source}.`,
      hint: `${overMs > 0 ? 'Cut' : 'Add'} ${formatLength(overMs)} or more: ${words(overMs)}.`,
    };
  },
};

function rangeFor({ asked, template }: ColdOpen): { min: number; max: number; source: string } | undefined {
  const cap = asked?.capMs;
  if (cap && asked && (!template || cap.max < template.maxMs))
    return { ...cap, source: `what the format allows ${quoted(asked.label)}` };
  if (!template || !Number.isFinite(template.maxMs)) return undefined;
  return { min: template.minMs, max: template.maxMs, source: `the range of ${quoted(template.id)}` };
}
