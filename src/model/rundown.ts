import type { Category } from './containers.ts';
import type { CueKind } from './episode.ts';
import type { Span } from './source.ts';

/** What a time rests on: the heading's plan, the words' estimate, or a recording. */
export type Basis = (typeof BASES)[number];

/** Every basis, from the weakest. */
export const BASES = ['planned', 'estimated', 'recorded'] as const;

/** Start and end in integer milliseconds from the start of the episode; `endMs` is exclusive. */
export interface Timed {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * When everything happens. Segments follow one another without a gap; so do the beats of a segment and the lines of a beat.
 * In a recording what is not of the script, such as an ad, stands between them.
 */
export interface Rundown extends Timed {
  /** The weakest basis that a segment rests on: `planned` before `estimated` before `recorded`. */
  readonly basis: Basis;
  readonly totalMs: number;
  /** Sum of the headings' times, where every segment has one. */
  readonly plannedMs?: number | undefined;
  /** Sum of the estimates. */
  readonly estimatedMs: number;
  /** How long the recording is, where there is one. */
  readonly recordedMs?: number | undefined;
  /** Where the recording will probably end: the estimate less and plus its known error. */
  readonly rangeMs: { readonly low: number; readonly high: number };
  readonly spokenWords: number;
  readonly segments: readonly RundownSegment[];
  /** Concepts of the show that no earlier episode lists, each once, in the order in which they are first taught. */
  readonly concepts: readonly RundownConcept[];
  readonly pacing: Pacing;
}

/** The first time a concept of the show is taught. */
export interface RundownConcept {
  readonly id: string;
  readonly name: string;
  /** When the container that names it is heard; the start of its segment where nothing is said there yet. */
  readonly atMs: number;
  /** Where the container names it. */
  readonly span: Span;
}

export interface RundownSegment extends Timed {
  readonly id: string;
  readonly title: string;
  readonly basis: Basis;
  readonly plannedMs?: number | undefined;
  readonly estimatedMs: number;
  /** Length in the recording; absent unless the basis is `recorded`. */
  readonly recordedMs?: number | undefined;
  /** Estimated less planned; absent without a plan. */
  readonly differenceMs?: number | undefined;
  readonly spokenWords: number;
  /** Whether 7-3-1 is checked in it. */
  readonly paced: boolean;
  /** How many of the concepts are first taught in it. */
  readonly newConcepts: number;
  readonly span: Span;
  readonly chapters: readonly RundownChapter[];
  readonly beats: readonly RundownBeat[];
}

/** A `###` sub-chapter. */
export interface RundownChapter extends Timed {
  readonly id: string;
  readonly title: string;
}

/** A stretch of one category in one container; a container that holds another is split around it. */
export interface RundownBeat extends Timed {
  readonly name: string;
  readonly category: Category;
  /** `recorded` where its own start and end were heard; `estimated` also where it was laid into a recorded segment. */
  readonly basis: Basis;
  readonly span: Span;
  readonly lines: readonly RundownLine[];
}

/** One thing on the clock: a block of speech, a cue, a figure with words, a silence a container asks for. */
export interface RundownLine extends Timed {
  /** As that of a beat. */
  readonly basis: Basis;
  /** Estimated length, where the times are those of a recording. */
  readonly estimatedMs?: number | undefined;
  readonly kind: 'speech' | 'cue' | 'figure' | 'silence';
  /** Cast id or guest name. */
  readonly speaker?: string | undefined;
  readonly cue?: CueKind | undefined;
  /** For a cue whose sound goes on beneath what follows: when that ends. Milliseconds, from `endMs` on. */
  readonly bedEndMs?: number | undefined;
  /** What is said, in reading order, without citations and markup; for a cue its text. */
  readonly text: string;
  /** Words of it, as a page has them: `99.999%` is one. */
  readonly words: number;
  readonly span: Span;
}

/** 7-3-1 on spoken time. See the design, section 3. */
export interface Pacing {
  readonly stretches: readonly PacedStretch[];
  /** 0 to 100; undefined where nothing is paced. */
  readonly score?: number | undefined;
  readonly segmentScores: Readonly<Record<string, number>>;
}

/** Consecutive segments with pacing on. */
export interface PacedStretch extends Timed {
  readonly segments: readonly string[];
  readonly cycles: readonly Cycle[];
  /** Technical runs broken by nothing of 30 s or more. */
  readonly technicalRuns: readonly TechnicalRun[];
  /** How many concepts are first taught in it. */
  readonly newConcepts: number;
  readonly score: number;
}

export interface TechnicalRun extends Timed {
  /** By how much it is longer than 7 min and the tolerance; 0 where it is not. */
  readonly overMs: number;
  readonly span: Span;
}

export interface Cycle extends Timed {
  readonly technicalMs: number;
  readonly reliefMs: number;
  readonly recapMs: number;
  /** Its density: how many concepts are first taught in it. */
  readonly newConcepts: number;
  /** The last of a stretch, with no recap after it. */
  readonly last: boolean;
  /** `exempt`: a last cycle under 4 minutes; `scaled`: a last one under 11, held to its share; else `full`. */
  readonly measure: 'exempt' | 'scaled' | 'full';
  /** By how much each share is past its tolerance: 0.1 is ten percent of the target beyond it. 0 where within. */
  readonly excess: { readonly technical: number; readonly relief: number; readonly recap: number };
  /** First source place to last. */
  readonly span: Span;
}
