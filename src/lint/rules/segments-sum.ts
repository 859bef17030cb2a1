import { spanOfValue } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { formatOf, isFarOff, plannedSegments } from '../segment-plan.ts';

export const rule: EpisodeRule = {
  name: 'segments-sum',
  scope: 'episode',
  severity: 'error',
  description: 'The planned times of the segments sum to the episode’s duration.',
  docs: {
    why: 'Two numbers that disagree mean that one of them is wrong, and a studio is booked for the wrong one. The duration is the frontmatter’s, else the format’s. Nothing is summed while a segment is missing or has no time yet.',
    origin: 'The episode formulas',
  },
  *check(context) {
    const { episode, rundown } = context;
    const { plannedMs: durationMs } = episode.facts;
    const { plannedMs: sumMs } = rundown;
    if (durationMs === undefined || sumMs === undefined || sumMs === durationMs) return;
    if (lacksSegments(context)) return;
    if (plannedSegments(context).some(({ segment, asked }) => isFarOff(segment, asked))) return;
    const difference = formatLength(sumMs - durationMs);
    const stated = Object.hasOwn(episode.frontmatter.spans, '/duration');
    yield {
      span: spanOfValue(episode.frontmatter.spans, stated ? '/duration' : '/format'),
      message: `The segments sum to ${formatLength(sumMs)}; expected ${formatLength(durationMs)}, the duration${stated ? '' : ' of the format'}.`,
      hint:
        sumMs > durationMs
          ? `Take ${difference} from the segments’ times, or write \`duration: ${formatLength(sumMs)}\`.`
          : `Give ${difference} more to the segments, or write \`duration: ${formatLength(sumMs)}\`.`,
    };
  },
};

/** A segment that is missing takes its time with it, and is missed already. */
function lacksSegments(context: EpisodeContext): boolean {
  const present = new Set(context.episode.segments.map(({ formatSegment }) => formatSegment));
  return formatOf(context)?.segments.some(({ id, required }) => required && !present.has(id)) ?? false;
}
