import type { Category, Cue, RundownLine, Span } from '../model/index.ts';

/** A line with its length, not yet on the clock. */
export type LaidLine = Omit<RundownLine, 'startMs' | 'endMs' | 'bedEndMs' | 'basis' | 'estimatedMs'> & {
  readonly lengthMs: number;
  /** Of a cue whose sound goes on beneath what follows. */
  readonly bed?: Cue['bed'];
};

/** A beat, not yet on the clock. `implicit`: outside any container. */
export interface LaidBeat {
  readonly name: string;
  readonly category: Category;
  readonly implicit: boolean;
  readonly span: Span;
  readonly lines: readonly LaidLine[];
}

/** A `###` heading and how much of the segment goes before it. */
export interface LaidChapter {
  readonly id: string;
  readonly title: string;
  readonly afterMs: number;
}

/** What a segment holds, in the order in which it is heard. */
export interface LaidSegment {
  readonly beats: readonly LaidBeat[];
  readonly chapters: readonly LaidChapter[];
  readonly lengthMs: number;
  readonly words: number;
}
