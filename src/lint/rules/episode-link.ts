import type { EpisodeReference, Finding } from '../../model/index.ts';
import { numberExists } from '../episode-numbers.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'episode-link',
  scope: 'episode',
  severity: 'error',
  description:
    'A link to an episode (`ep:7`, `ep:7#quorum`) names one that is written or planned, and an anchor that it has.',
  docs: {
    why: 'Episodes lean on each other: “we proved this in episode 7”. Links are numbers and anchors, so that titles may change; an episode that is only planned may be linked to, but has no anchors yet.',
  },
  *check(context): Iterable<Finding> {
    for (const { episode: target, span } of context.episode.links) {
      const fault = target && faultOf(target, context);
      if (fault) yield { span, ...fault };
    }
  },
};

function faultOf(
  { text, number, anchor }: EpisodeReference,
  { episode, show }: EpisodeContext,
): { message: string; hint?: string } | undefined {
  if (number === undefined)
    return { message: `${quoted(`ep:${text}`)} names no episode; expected a number, such as \`ep:7\`.` };
  const own = number === episode.facts.number;
  if (!own && !numberExists(show, number))
    return {
      message: `Episode ${number} does not exist; expected the number of an episode that is written or planned.`,
      hint: 'A planned episode is a line under `planned:` in its series’ series.yaml.',
    };
  if (anchor === undefined) return undefined;
  const anchors = own ? episode.anchors : show.outlines.find(({ facts }) => facts.number === number)?.anchors;
  if (!anchors)
    return {
      message: `Episode ${number} is only planned and has no anchor ${quoted(anchor)} yet; expected ${quoted(`ep:${number}`)} alone.`,
    };
  if (anchors.includes(anchor)) return undefined;
  const none = 'it has no anchors.';
  return {
    message: `Episode ${number} has no anchor ${quoted(anchor)}; ${expectedOneOf(anchor, anchors, none)}`,
    hint: 'Anchors are the ids of segments, sub-chapters, containers and figures.',
  };
}
