import type { PackedWords } from './packed-words.ts';
import type { Span } from './source.ts';

/**
 * What rules about all episodes side by side need to know of one: plain data, made once from an episode and its rundown, so that
 * no more than this is held, or kept in a cache, for a show of any size. What frontmatter says is in `Show.outlines`.
 */
export interface EpisodeDigest {
  readonly path: string;
  /** As estimated, in milliseconds; left out where no rule asks for it, since it takes the laying of the episode on the clock. */
  readonly totalMs?: number | undefined;
  /** Containers that name a concept, in reading order. */
  readonly lessons: readonly Lesson[];
  /** Emotions and stakes that containers name, in reading order. */
  readonly shades: readonly Shade[];
  /** Concepts whose names are said, each once, sorted. */
  readonly said: readonly string[];
  readonly speech: PackedWords;
}

/** A container that names a concept of the show. */
export interface Lesson {
  readonly concept: string;
  /** The container's name. */
  readonly container: string;
  readonly layer?: string | undefined;
  /** Where the concept is named. */
  readonly span: Span;
  /** Where the layer is named. */
  readonly layerSpan?: Span | undefined;
}

/** A colour of the emotional palette, or a level of stakes, that a container names. */
export interface Shade {
  readonly kind: 'emotion' | 'stakes';
  readonly name: string;
  readonly span: Span;
}
