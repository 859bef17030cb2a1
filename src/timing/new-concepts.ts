import {
  type Episode,
  knownBefore,
  type Lesson,
  type RundownConcept,
  type RundownSegment,
  type Show,
  taughtIn,
} from '../model/index.ts';

type Placed = Omit<RundownSegment, 'newConcepts'>;

/** The first lesson of each concept of the show that no earlier episode lists, on the clock. */
export function newConcepts(
  episode: Episode,
  show: Show,
  segments: readonly Placed[],
): readonly RundownConcept[] {
  const lessons = taughtIn(episode);
  if (lessons.length === 0) return [];
  const known = knownBefore(episode.facts, show);
  const names = new Map(show.settings.concepts.map(({ id, name }) => [id, name]));
  const found = new Map<string, RundownConcept>();
  for (const { concept: id, span } of lessons) {
    const name = names.get(id);
    if (name === undefined || known.has(id) || found.has(id)) continue;
    found.set(id, { id, name, atMs: heardAt(span, segments), span });
  }
  return [...found.values()].toSorted((a, b) => a.atMs - b.atMs || a.span.start - b.span.start);
}

/** The first line from there on in its segment, else the last one before; a segment without lines is known by its start only. */
function heardAt({ start }: Lesson['span'], segments: readonly Placed[]): number {
  const segment = segments.find(({ span }) => span.end > start) ?? segments.at(-1);
  const lines = segment?.beats.flatMap((beat) => beat.lines) ?? [];
  const line = lines.find(({ span }) => span.start >= start) ?? lines.at(-1);
  return line?.startMs ?? segment?.startMs ?? 0;
}

/** How many of them fall into a stretch of time. */
export function countWithin(
  concepts: readonly RundownConcept[],
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): number {
  return concepts.filter(({ atMs }) => atMs >= startMs && atMs < endMs).length;
}
