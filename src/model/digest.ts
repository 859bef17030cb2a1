/**
 * What rules about all episodes side by side need to know of one: plain data, made once from an episode and its rundown, so that
 * no more than this is held, or kept in a cache, for a show of any size.
 */
export interface EpisodeDigest {
  readonly path: string;
  /** As estimated. Milliseconds. */
  readonly totalMs: number;
}
