import type { Diagnostic, Episode, FindingCounts, Rundown, Show } from '../model/index.ts';

/** How far the text of an episode is: what the board keeps of it once it has been checked. */
export interface Progress {
  /** Of what is said. Milliseconds. */
  readonly writtenMs: number;
  /** How it keeps 7-3-1, of 100. */
  readonly pacingScore?: number | undefined;
  /** What to call the first segment of the format, or of the episode, in which nothing is said yet. */
  readonly unwritten?: { readonly name: string; readonly coldOpen: boolean } | undefined;
  readonly findings: FindingCounts;
}

/** Reads off a checked episode how far it is. */
export function progressOf(
  {
    episode,
    rundown,
    diagnostics,
  }: { episode: Episode; rundown: Rundown; diagnostics: readonly Diagnostic[] },
  show: Show,
): Progress {
  return {
    writtenMs: rundown.estimatedMs,
    pacingScore: rundown.pacing.score,
    unwritten: firstUnwritten(episode, rundown, show),
    findings: countFindings(diagnostics),
  };
}

export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const of = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('hint') };
}

function firstUnwritten(episode: Episode, rundown: Rundown, show: Show): Progress['unwritten'] {
  const format = show.formats.get(episode.facts.format ?? '');
  const said = new Set(
    episode.segments.flatMap(({ formatSegment, id }, at) =>
      (rundown.segments[at]?.spokenWords ?? 0) > 0 ? [formatSegment ?? id] : [],
    ),
  );
  const present = new Set(episode.segments.map(({ formatSegment }) => formatSegment));
  for (const { id, label, required, coldOpen } of format?.segments ?? [])
    if (!said.has(id) && (required || present.has(id))) return { name: label, coldOpen };
  const own = episode.segments.find(({ formatSegment, id }) => !said.has(formatSegment ?? id));
  return own && { name: own.label ?? own.title, coldOpen: false };
}
