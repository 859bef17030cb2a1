import { containerSpec, type Finding, type Format } from '../../model/index.ts';
import { type Placed, placedContainers } from '../parts.ts';
import { coldOpenOf } from '../cold-open.ts';
import { isNeverClosed } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'container-nesting',
  scope: 'episode',
  severity: 'error',
  description: 'Every container stands where its kind may stand.',
  docs: {
    why: 'A story inside a recap would count twice on the clock of 7-3-1, and a hook outside the cold open is a hook that no template asks for. Parts of a cold open stand directly in the cold open, the containers that divide a segment stand directly in a segment, and everything else may stand anywhere.',
    origin: 'The source format: Containers',
  },
  *check(context) {
    const { episode, show } = context;
    const { format } = episode.facts;
    const hasColdOpen = coldOpenOf(context) !== undefined;
    for (const placed of placedContainers(episode)) {
      // What stands in a container that is never closed, or belongs in a cold open that is missing, is not what is wrong.
      if (placed.parent && isNeverClosed(episode, placed.parent)) continue;
      if (!placed.parent && !hasColdOpen && placed.segment.formatSegment === undefined) continue;
      const finding = judge(placed, format === undefined ? undefined : show.formats.get(format));
      if (finding) yield finding;
    }
  },
};

function judge({ beat, parent, segment }: Placed, format: Format | undefined): Finding | undefined {
  const spec = containerSpec(beat.name);
  if (!spec || spec.place === 'anywhere') return undefined;
  const span = beat.nameSpan;
  const name = quoted(beat.name);
  if (parent) {
    return {
      span,
      message: `Unexpected ${name} inside ${quoted(parent.name)}; expected it directly in ${spec.place === 'cold-open' ? 'the cold open' : 'a segment'}.`,
      hint: `Close ${quoted(parent.name)} with \`:::\` before this line.`,
    };
  }
  const opening = format?.segments.find((candidate) => candidate.coldOpen);
  if (spec.place === 'segment' || !opening || segment.formatSegment === opening.id) return undefined;
  return {
    span,
    message: `Unexpected ${name} in the segment ${quoted(segment.title)}; expected it in the cold open.`,
    hint: `The cold open is the segment ${quoted(`## ${opening.label}: …`)}.`,
  };
}
