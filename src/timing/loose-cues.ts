import type { LaidBeat } from './laid.ts';

/** From this length on, cues between containers count as what they stand in. */
const LONGEST_LOOSE_MS = 30_000;

/**
 * Cues between two containers are technical content by the letter, though nothing is taught there: shorter than 30 s, they
 * go with the beat before them, or, at a segment's start, with the one after. So a pause between recap and preview
 * does not make two cycles of one.
 */
export function placeLooseCues(beats: readonly LaidBeat[]): readonly LaidBeat[] {
  const placed: LaidBeat[] = [];
  beats.forEach((beat, index) => {
    const neighbour = isLoose(beat)
      ? (placed.at(-1) ?? beats.slice(index).find((next) => !isLoose(next)))
      : beat;
    placed.push(neighbour && neighbour !== beat ? { ...beat, category: neighbour.category } : beat);
  });
  return placed;
}

function isLoose({ implicit, lines }: LaidBeat): boolean {
  const lengthMs = lines.reduce((sum, line) => sum + line.lengthMs, 0);
  return implicit && lengthMs < LONGEST_LOOSE_MS && lines.every(({ kind }) => kind === 'cue');
}
