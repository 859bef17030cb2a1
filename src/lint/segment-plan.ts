import type {
  Episode,
  Format,
  FormatSegment,
  RundownSegment,
  Segment,
  Show,
  Status,
} from '../model/index.ts';
import { isUnread } from './config-files.ts';
import type { EpisodeContext } from './rule.ts';

/** The format an episode is written to; undefined where it names none, or one that the show does not have or that cannot be read. */
export function formatOf({
  episode,
  show,
}: {
  readonly episode: Episode;
  readonly show: Show;
}): Format | undefined {
  const { format } = episode.facts;
  const found = format === undefined ? undefined : show.formats.get(format);
  return found && isUnread(found.config) ? undefined : found;
}

/** What a writer calls a segment: its label, else its title. */
export function nameOf({ label, title }: Pick<Segment, 'label' | 'title'>): string {
  return label ?? title;
}

/** A segment with its place on the clock and in the format. */
export interface PlannedSegment {
  readonly segment: Segment;
  readonly timed: RundownSegment;
  readonly asked?: FormatSegment | undefined;
}

/** The segments of an episode in order, each with its times and what the format asks of it. */
export function plannedSegments({ episode, rundown, show }: EpisodeContext): readonly PlannedSegment[] {
  const byId = new Map(formatOf({ episode, show })?.segments.map((asked) => [asked.id, asked]));
  return episode.segments.flatMap((segment, index) => {
    const timed = rundown.segments[index];
    return timed ? [{ segment, timed, asked: byId.get(segment.formatSegment ?? '') }] : [];
  });
}

/** Whether nothing is said in a segment yet. */
export function isUnwritten({ spokenWords }: RundownSegment): boolean {
  return spokenWords === 0;
}

/** Whether an episode may still have segments that nobody has written. */
export function mayHaveGaps(status: Status): boolean {
  return status === 'planned' || status === 'draft';
}

/** Whether a segment is planned more than twice as long as its format has it, or less than half: then the plan is a slip. */
export function isFarOff({ plannedMs }: Segment, asked: FormatSegment | undefined): boolean {
  return (
    !!plannedMs &&
    !!asked &&
    Math.abs(plannedMs - asked.plannedMs) > asked.toleranceMs &&
    (plannedMs > 2 * asked.plannedMs || 2 * plannedMs < asked.plannedMs)
  );
}
