import { type Beat, containerSpec, type Segment, type Show } from '../model/index.ts';
import type { SpokenPassage } from './spoken-passage.ts';

/** Containers that tell what happened to someone, or what would happen. */
const TALES: ReadonlySet<string> = new Set([
  'story',
  'analogy',
  'character',
  'deadline',
  'premise',
  'consequence',
]);
/** Containers in which numbers are made up, so that there is something to work out. */
const SUMS: ReadonlySet<string> = new Set([
  'derivation',
  'exercise',
  'problem',
  'quiz',
  'decision',
  'try-this',
  'pause-and-think',
  'debug-challenge',
]);

/**
 * Whether a passage tells a tale: its people speak as people do, and their world is their own. The parts of a cold open share
 * one world.
 */
export function isTale(
  { beats, segment }: { readonly beats: readonly Beat[]; readonly segment?: Segment },
  show: Show,
): boolean {
  if (beats.some((beat) => TALES.has(beat.name) || namesFictional(beat, show))) return true;
  const opens = beats.some(({ name }) => containerSpec(name)?.place === 'cold-open');
  return opens && segment !== undefined && segment.beats.some((beat) => namesFictional(beat, show));
}

/** Whether a passage works something out with numbers that nobody claims to have measured. */
export function isWorkedOut({ beats }: Pick<SpokenPassage, 'beats'>): boolean {
  return beats.some(({ name }) => SUMS.has(name));
}

function namesFictional({ attributes }: Beat, { settings }: Show): boolean {
  const ids = (attributes.cast ?? '').split(',').map((id) => id.trim());
  return settings.cast.some(({ id, fictional }) => fictional && ids.includes(id));
}
