import type { Basis, ChapterSheet } from '../model/index.ts';
import type { ChapterReading } from './format.ts';

/** What a chapter file leaves open. */
export interface ReadingContext {
  /** The recording's length, where it is known; without it that is where the last chapter ends, or 0 where the file does not say. */
  readonly totalMs?: number | undefined;
  /** What times rest on that do not say so; a recording unless told, for chapter files come from finished audio. */
  readonly basis?: Basis | undefined;
  /** BCP 47; `en` unless told. */
  readonly language?: string | undefined;
}

/** A sheet made of a file that was read, as it stands: platforms judge it so, and writers tidy what they are given. */
export function sheetOfReading(reading: ChapterReading, context: ReadingContext = {}): ChapterSheet {
  const longest = (of: 'startMs' | 'endMs') =>
    reading.chapters.reduce(
      (most, one) => Math.max(most, one[of]),
      of === 'endMs' ? (reading.latestMs ?? 0) : 0,
    );
  const lastStated = longest('endMs') > longest('startMs') ? longest('endMs') : 0;
  return {
    episodeTitle: reading.episodeTitle ?? '',
    showTitle: reading.showTitle ?? '',
    language: context.language ?? 'en',
    basis: reading.basis ?? context.basis ?? 'recorded',
    totalMs: context.totalMs ?? lastStated,
    chapters: reading.chapters,
  };
}
