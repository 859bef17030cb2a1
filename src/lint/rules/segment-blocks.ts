import { containerSpec, walkBeats } from '../../model/index.ts';
import { isMeant } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { formatOf, isUnwritten, mayHaveGaps, nameOf, plannedSegments } from '../segment-plan.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'segment-blocks',
  scope: 'episode',
  severity: 'error',
  description: 'Each segment holds the containers that the format asks for in it.',
  docs: {
    why: 'A synthesis without takeaways is only another core part. What a segment must hold is the format’s to say (`blocks`). A segment of a draft in which nothing is said yet is left alone.',
    origin: 'The episode formulas, `templates/formats/`',
  },
  *check(context) {
    const format = formatOf(context);
    for (const { segment, timed, asked } of plannedSegments(context)) {
      if (!asked || !format || asked.requiredBlocks.length === 0) continue;
      if (isUnwritten(timed) && mayHaveGaps(context.episode.facts.status)) continue;
      const held = new Set([...walkBeats(segment.beats)].map(({ name }) => name));
      for (const name of asked.requiredBlocks) {
        if (held.has(name) || isMeant(context.episode, segment, name)) continue;
        const purpose = containerSpec(name)?.description;
        yield {
          span: segment.headingSpan,
          message: `${quoted(nameOf(segment))} has no container ${quoted(name)}; the format ${quoted(format.id)} asks for one.`,
          hint: `Add \`:::${name}\`${purpose === undefined ? '' : `: ${purpose}`}`,
        };
      }
    }
  },
};
