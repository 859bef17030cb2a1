/** How fast somebody speaks, as recordings tell. */
export interface SpeakerRate {
  /** As the transcripts name them; a cast id or guest's name where only the length of a recording is known. */
  readonly speaker: string;
  /** The cast member of that name; undefined where there is none, and so nothing to be set. */
  readonly member?: string | undefined;
  /** Of what they say, in the recording. */
  readonly speechMs: number;
  readonly words: number;
  /** Whole words a minute at which the estimate takes as long as the recording; undefined where `refusal` says why not. */
  readonly wordsPerMinute?: number | undefined;
  /** The rate that the show uses now. */
  readonly currentRate: number;
  /** How far windows of five minutes are off at the new rate, as shares; undefined where there are fewer than two. */
  readonly spread?: { readonly windows: number; readonly mean: number; readonly worst: number } | undefined;
  /** One sentence. */
  readonly refusal?: string | undefined;
}

/** What a calibration found. */
export interface Calibration {
  /** Those of the cast first, then who says most. */
  readonly rates: readonly SpeakerRate[];
  /** What could not be taken from a file, by the name that the user gave it. */
  readonly remarks: readonly {
    readonly file: string;
    readonly line?: number | undefined;
    readonly column?: number | undefined;
    readonly message: string;
  }[];
}
