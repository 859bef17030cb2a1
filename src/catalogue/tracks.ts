import type { Show, Track } from '../model/index.ts';
import { type CatalogueEntry, type CatalogueSeries, episodesByNumber } from './entries.ts';

/** One episode of a track: `entry` is absent for a number that nothing in the show has. */
export interface TrackStep {
  readonly number: number;
  readonly entry?: CatalogueEntry | undefined;
}

/**
 * What keeps a listener who follows a track from following an episode of it. `step` is the place in the track, from 0.
 * `comes` says whether what is needed stands later in the track or not at all.
 */
export type TrackGap =
  | { readonly kind: 'unknown'; readonly step: number; readonly number: number }
  | { readonly kind: 'doubled'; readonly step: number; readonly number: number }
  | {
      readonly kind: 'episode';
      readonly step: number;
      readonly number: number;
      /** The prerequisite. */
      readonly needs: number;
      readonly comes: 'later' | 'never';
    }
  | {
      readonly kind: 'concept';
      readonly step: number;
      readonly number: number;
      readonly concept: string;
      /** The concept that `concept` rests on. */
      readonly needs: string;
      readonly comes: 'later' | 'never';
      /** Where to hear of it: in the track where it comes later, else anywhere in the show. */
      readonly taughtIn: readonly number[];
    };

export interface TrackReport {
  readonly track: Track;
  readonly steps: readonly TrackStep[];
  readonly gaps: readonly TrackGap[];
}

/**
 * Walks every learning track of the show as a listener would, and notes what they would miss: prerequisites of an episode,
 * and concepts that a concept rests on when the track takes it up for the first time. The same episode may teach both.
 */
export function walkTracks(show: Show, catalogue: readonly CatalogueSeries[]): readonly TrackReport[] {
  const byNumber = episodesByNumber(catalogue);
  const needs = new Map(show.settings.concepts.map(({ id, prerequisites }) => [id, prerequisites]));
  const carriers = new Map<string, number[]>();
  for (const [number, entry] of [...byNumber].toSorted(([a], [b]) => a - b))
    for (const concept of conceptsOf(entry))
      carriers.set(concept, [...(carriers.get(concept) ?? []), number]);
  return (show.settings.tracks ?? []).map((track) => {
    const steps = track.episodes.map((number): TrackStep => ({ number, entry: byNumber.get(number) }));
    const walk = new Walk(steps, needs, carriers);
    return { track, steps, gaps: steps.flatMap((step, at) => [...walk.gapsAt(step, at)]) };
  });
}

/** The concepts that an entry carries. */
export function conceptsOf(entry: CatalogueEntry): readonly string[] {
  return entry.kind === 'episode' ? entry.concepts : (entry.sketch.concepts ?? []);
}

/** The episodes to hear before those of an entry; within a sketch, only what stands before all of it. */
export function prerequisitesOf(entry: CatalogueEntry): readonly number[] {
  return entry.kind === 'episode' ? entry.prerequisites : (entry.sketch.prerequisites ?? []);
}

class Walk {
  readonly #steps: readonly TrackStep[];
  readonly #needs: ReadonlyMap<string, readonly string[]>;
  readonly #carriers: ReadonlyMap<string, readonly number[]>;
  /** Where each number and each concept comes first. */
  readonly #firstOf = new Map<number, number>();
  readonly #firstWith = new Map<string, number>();

  constructor(
    steps: readonly TrackStep[],
    needs: ReadonlyMap<string, readonly string[]>,
    carriers: ReadonlyMap<string, readonly number[]>,
  ) {
    this.#steps = steps;
    this.#needs = needs;
    this.#carriers = carriers;
    for (const [at, { number, entry }] of steps.entries()) {
      if (!this.#firstOf.has(number)) this.#firstOf.set(number, at);
      for (const concept of entry ? conceptsOf(entry) : [])
        if (!this.#firstWith.has(concept)) this.#firstWith.set(concept, at);
    }
  }

  *gapsAt({ number, entry }: TrackStep, step: number): Iterable<TrackGap> {
    if (!entry) yield { kind: 'unknown', step, number };
    else if (this.#firstOf.get(number) !== step) yield { kind: 'doubled', step, number };
    else {
      for (const needs of new Set(prerequisitesOf(entry))) {
        const comes = when(this.#firstOf.get(needs), step);
        if (comes !== 'before' && needs !== number) yield { kind: 'episode', step, number, needs, comes };
      }
      yield* this.#concepts(number, conceptsOf(entry), step);
    }
  }

  *#concepts(number: number, concepts: readonly string[], step: number): Iterable<TrackGap> {
    for (const concept of new Set(concepts)) {
      if (this.#firstWith.get(concept) !== step) continue;
      for (const needs of new Set(this.#needs.get(concept))) {
        const at = this.#firstWith.get(needs);
        const comes = when(at, step + 1);
        // A concept that the show does not have is the business of another rule.
        if (comes === 'before' || !this.#needs.has(needs)) continue;
        const taughtIn =
          comes === 'later' ? [this.#steps[at ?? 0]?.number ?? number] : (this.#carriers.get(needs) ?? []);
        yield { kind: 'concept', step, number, concept, needs, comes, taughtIn };
      }
    }
  }
}

function when(at: number | undefined, step: number): 'before' | 'later' | 'never' {
  return at === undefined ? 'never' : at < step ? 'before' : 'later';
}
