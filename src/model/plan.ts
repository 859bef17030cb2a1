import type { Status } from './outline.ts';
import type { Source } from './show.ts';
import type { Span } from './source.ts';

/** A part of a planned episode, where the plan tells them. */
export interface PlannedPart {
  readonly title: string;
  readonly plannedMs?: number | undefined;
  readonly topics: readonly string[];
}

/** What a plan says about an episode, or about a stretch that is only sketched, beyond its number. */
export interface PlannedFacts {
  readonly title: string;
  /** Other working titles that plans have given it. */
  readonly alsoTitled?: readonly string[] | undefined;
  /** Format id: its own, else the series'. */
  readonly format?: string | undefined;
  /** Its own duration, else the format's, else the series'. Milliseconds. */
  readonly plannedMs?: number | undefined;
  readonly focus?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly outline?: readonly PlannedPart[] | undefined;
  readonly concepts?: readonly string[] | undefined;
  readonly threads?: readonly string[] | undefined;
  readonly objectives?: readonly string[] | undefined;
  /** Episode numbers, as written. */
  readonly prerequisites?: readonly number[] | undefined;
  /** Names or kinds of people that are wanted: wishes. */
  readonly guests?: readonly string[] | undefined;
  readonly tool?: string | undefined;
  readonly incidents?: readonly string[] | undefined;
  readonly elements?: readonly string[] | undefined;
  /** The entry under `planned`. */
  readonly span: Span;
}

/** An episode as series.yaml plans it; a Markdown file may or may not exist. */
export interface PlannedEpisode extends PlannedFacts {
  readonly number: number;
  readonly coldOpen?: string | undefined;
  /** What happens in the cold open. */
  readonly coldOpenStory?: string | undefined;
  readonly status?: Status | undefined;
  /** The day it is to come out, as written; the file's own comes before it. */
  readonly date?: string | undefined;
  /** What it will rest on; the bare ids of sources.yaml are left out. */
  readonly sources?: readonly Source[] | undefined;
}

/** A stretch of episodes that series.yaml only sketches; its numbers may be linked to. Lengths are those of one episode. */
export interface SketchedEpisodes extends PlannedFacts {
  readonly from: number;
  readonly to: number;
}

/** How often a series comes out. */
export interface Pace {
  /** ISO date of the first episode. */
  readonly starts?: string | undefined;
  readonly weeks?: number | undefined;
}
