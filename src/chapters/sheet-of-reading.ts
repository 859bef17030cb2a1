import type { Basis, ChapterSheet } from '../model/index.ts';
import type { ChapterReading } from './format.ts';
import { tidySheet } from './tidy-sheet.ts';

/** What a chapter file leaves open. */
export interface ReadingContext {
  /** The recording's length, where it is known; without it the last chapter ends where the file says, or right after it began. */
  readonly totalMs?: number | undefined;
  /** What times rest on that do not say so; a recording unless told, for chapter files come from finished audio. */
  readonly basis?: Basis | undefined;
  /** BCP 47; `en` unless told. */
  readonly language?: string | undefined;
}

/** A sheet made of a file that was read: in order, without gaps, ready for every writer. */
export function sheetOfReading(reading: ChapterReading, context: ReadingContext = {}): ChapterSheet {
  const ends = reading.chapters.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  return tidySheet({
    episodeTitle: reading.episodeTitle ?? '',
    showTitle: reading.showTitle ?? '',
    language: context.language ?? 'en',
    basis: reading.basis ?? context.basis ?? 'recorded',
    totalMs: context.totalMs ?? ends.reduce((longest, ms) => Math.max(longest, ms), 0),
    chapters: reading.chapters,
  });
}
