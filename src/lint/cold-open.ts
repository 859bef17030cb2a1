import type { Beat, ColdOpenTemplate, Segment } from '../model/index.ts';
import type { EpisodeContext } from './rule.ts';
import { type PlannedSegment, plannedSegments } from './segment-plan.ts';

/** An episode's cold open: where it is, what it is written to, and its parts in order. */
export interface ColdOpen extends PlannedSegment {
  readonly template?: ColdOpenTemplate | undefined;
  /** Containers that stand directly in it. */
  readonly parts: readonly Beat[];
}

/** The first segment that the format marks as the cold open, or, without a format, that is labelled so. */
export function coldOpenOf(context: EpisodeContext): ColdOpen | undefined {
  const { coldOpen } = context.episode.facts;
  const found = plannedSegments(context).find(({ segment, asked }) =>
    asked ? asked.coldOpen : isLabelledColdOpen(segment),
  );
  return (
    found && {
      ...found,
      template: coldOpen === undefined ? undefined : context.show.coldOpens.get(coldOpen),
      parts: found.segment.beats.filter(({ implicit }) => !implicit),
    }
  );
}

function isLabelledColdOpen({ label, title, formatSegment }: Segment): boolean {
  return formatSegment === undefined && /^cold[ -]open$/i.test((label ?? title).trim());
}

/** What is said in a container, as the rundown has it. */
export function wordsOf({ timed }: PlannedSegment, { span }: Beat): string {
  return timed.beats
    .flatMap(({ lines }) => lines)
    .filter((line) => line.kind !== 'cue' && span.start <= line.span.start && line.span.end <= span.end)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether nothing stands in a container yet, comments aside. */
export function isEmptyPart({ parts }: Beat): boolean {
  return parts.every(({ type }) => type === 'comment');
}
