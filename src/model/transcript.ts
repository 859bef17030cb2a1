import type { Basis, Timed } from './rundown.ts';

/** One block of speech, or one sound that a listener hears. */
export interface Utterance extends Timed {
  /** `effect` and `music` are sounds: `text` describes them. */
  readonly kind: 'speech' | 'effect' | 'music';
  /** Cast id or guest name: what tells speakers apart. */
  readonly speaker?: string | undefined;
  /** The name to show for `speaker`. */
  readonly speakerName?: string | undefined;
  /** Plain text on one line. */
  readonly text: string;
}

/** A segment of the episode; a transcript that knows no segments has one section without a title. */
export interface TranscriptSection extends Timed {
  readonly id: string;
  readonly title?: string | undefined;
  readonly utterances: readonly Utterance[];
}

/** What every transcript format is written from. Sections and utterances are in the order of time. */
export interface Transcript {
  readonly episodeTitle: string;
  readonly episodeNumber?: number | undefined;
  readonly showTitle: string;
  /** BCP 47. */
  readonly language: string;
  /** What the times rest on. Every format says so where it is not a recording. */
  readonly basis: Basis;
  readonly totalMs: number;
  readonly sections: readonly TranscriptSection[];
}
