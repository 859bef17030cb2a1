import type { FormatSegment } from '../../model/index.ts';
import { longestIncreasing } from '../increasing.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf, nameOf } from '../segment-plan.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'segments-order',
  scope: 'episode',
  severity: 'error',
  description: 'Segments stand in the format’s order, each once.',
  docs: {
    why: 'The order is the format: first why, then how, then what to do with it. Two segments under one label share a plan that was meant for one.',
    origin: 'The episode formulas, `templates/formats/`',
  },
  *check({ episode, show }) {
    const format = formatOf({ episode, show });
    if (!format) return;
    const rank = new Map(format.segments.map(({ id }, index) => [id, index]));
    const first = new Map<number, (typeof episode.segments)[number]>();
    const placed: { segment: (typeof episode.segments)[number]; rank: number }[] = [];
    for (const segment of episode.segments) {
      const at = rank.get(segment.formatSegment ?? '');
      if (at === undefined) continue;
      const earlier = first.get(at);
      if (!earlier) {
        first.set(at, segment);
        placed.push({ segment, rank: at });
        continue;
      }
      yield {
        span: segment.labelSpan ?? segment.headingSpan,
        message: `Unexpected second ${quoted(format.segments[at]?.label)}; expected each segment of the format once.`,
        hint: 'Make it a `###` of the first one, or give it the label of another segment.',
        related: [
          { path: episode.facts.path, span: earlier.headingSpan, message: 'The first one stands here.' },
        ],
      };
    }
    const kept = longestIncreasing(placed.map((entry) => entry.rank));
    for (const [index, { segment, rank: own }] of placed.entries()) {
      if (kept.has(index)) continue;
      yield {
        span: segment.labelSpan ?? segment.headingSpan,
        message: `${quoted(nameOf(segment))} stands out of order; the format ${quoted(format.id)} has it ${placeIn(format.segments, own)}.`,
        hint: 'Move the segment, heading and all.',
      };
    }
  },
};

function placeIn(segments: readonly FormatSegment[], index: number): string {
  const before = segments[index - 1];
  const after = segments[index + 1];
  if (!before) return 'at the beginning';
  return after ? `between ${quoted(before.label)} and ${quoted(after.label)}` : 'at the end';
}
