import { formatLength } from '../../notation/time.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf, nameOf, plannedSegments } from '../segment-plan.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'segment-length',
  scope: 'episode',
  severity: 'error',
  description: 'Each planned time is within the format’s tolerance.',
  docs: {
    why: 'A core that takes half the episode leaves no time for what it is good for. How far a segment may be from the format’s time is the format’s to say (`tolerance`).',
    origin: 'The episode formulas, `templates/formats/`',
  },
  *check(context) {
    const format = formatOf(context);
    for (const { segment, asked } of plannedSegments(context)) {
      if (!asked || !format || !segment.plannedMs || !segment.plannedSpan) continue;
      const lowMs = Math.max(0, asked.plannedMs - asked.toleranceMs);
      const highMs = asked.plannedMs + asked.toleranceMs;
      if (lowMs <= segment.plannedMs && segment.plannedMs <= highMs) continue;
      const expected =
        lowMs === highMs ? formatLength(lowMs) : `${formatLength(lowMs)} to ${formatLength(highMs)}`;
      yield {
        span: segment.plannedSpan,
        message: `${quoted(nameOf(segment))} is planned at ${formatLength(segment.plannedMs)}; expected ${expected} in the format ${quoted(format.id)}.`,
        hint: `The format plans ${formatLength(asked.plannedMs)} for it.`,
      };
    }
  },
};
