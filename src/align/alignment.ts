import type { Timed } from '../model/index.ts';

/** A time on a rundown's clock and where a recording has it, both in milliseconds. */
export interface Mark {
  readonly atMs: number;
  readonly heardMs: number;
}

/** Where a segment stands in a recording. What is not known is laid out between what is. */
export interface SegmentPlace extends Timed {
  readonly isStartHeard: boolean;
  readonly isEndHeard: boolean;
  /** What was heard within it, in the order of both clocks; two marks at one time are the end of one thing and the start of the next. */
  readonly marks: readonly Mark[];
}

/** What a recording tells of an episode. */
export interface Alignment {
  /** One for each segment of the rundown. */
  readonly places: readonly SegmentPlace[];
  /** Undefined where nothing says how long the recording is. */
  readonly totalMs?: number | undefined;
  /** One sentence for each thing that had to be judged, or could not be. */
  readonly remarks: readonly string[];
}
