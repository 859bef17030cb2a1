import {
  type Beat,
  type Concept,
  type Episode,
  type EpisodeFacts,
  type Lesson,
  type Rundown,
  type Show,
  walkBeats,
} from '../model/index.ts';
import { lessonsOf } from './digest.ts';
import { partsOf } from './parts.ts';

/** What asks about a concept instead of teaching it. */
const ASKING: ReadonlySet<string> = new Set(['quiz', 'problem']);

/** Containers that teach a concept of the show, in reading order; those that only ask about one are left out. */
export function taughtIn(episode: Episode): readonly Lesson[] {
  return [...walkBeats(partsOf(episode))].filter(isTeaching).flatMap(lessonsOf);
}

function isTeaching({ name }: Beat): boolean {
  return !ASKING.has(name);
}

/** The first lesson of each concept of the show that no earlier episode lists, in reading order. */
export function newLessons(episode: Episode, show: Show): readonly Lesson[] {
  const known = knownBefore(episode.facts, show);
  const concepts = new Set(show.settings.concepts.map(({ id }: Concept) => id));
  const found = new Map<string, Lesson>();
  for (const lesson of taughtIn(episode))
    if (concepts.has(lesson.concept) && !known.has(lesson.concept) && !found.has(lesson.concept))
      found.set(lesson.concept, lesson);
  return [...found.values()];
}

/** The concepts that files and plans with a smaller number list. */
export function knownBefore({ number, path }: EpisodeFacts, show: Show): ReadonlySet<string> {
  if (number === undefined) return new Set();
  const written = show.outlines.flatMap(({ facts }) =>
    facts.path !== path && facts.number !== undefined && facts.number < number ? facts.concepts : [],
  );
  const planned = show.series.flatMap((series) => [
    ...series.planned.flatMap((plan) => (plan.number < number ? (plan.concepts ?? []) : [])),
    ...(series.sketches ?? []).flatMap((sketch) => (sketch.from < number ? (sketch.concepts ?? []) : [])),
  ]);
  return new Set([...written, ...planned]);
}

/** When what stands at an offset is heard: milliseconds from the start. */
export function timeOf(offset: number, { segments, totalMs }: Rundown): number {
  for (const { beats } of segments)
    for (const { lines } of beats)
      for (const { span, startMs } of lines) if (span.start >= offset) return startMs;
  return totalMs;
}

/** How long relief is heard between two times. Milliseconds. */
export function reliefBetween(fromMs: number, toMs: number, { segments }: Rundown): number {
  let sum = 0;
  for (const { beats } of segments)
    for (const { category, startMs, endMs } of beats)
      if (category === 'relief') sum += Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs));
  return sum;
}
