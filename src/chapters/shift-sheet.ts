import type { Chapter, ChapterSheet } from '../model/index.ts';

/** Something that a host puts into the audio. `atMs` counts in the master, before anything is inserted. */
export interface Insert {
  readonly atMs: number;
  readonly lengthMs: number;
}

/**
 * The sheet of a rendition: an intro before everything, and inserts (ads) that move all that comes after them. A chapter
 * that begins where an insert does begins after it; the chapter around an insert grows by it, and the intro belongs
 * to the first chapter where that begins at 0, for lists begin there. Inserts past the end change the length only.
 */
export function shiftSheet(
  sheet: ChapterSheet,
  {
    introMs = 0,
    inserts = [],
  }: { readonly introMs?: number | undefined; readonly inserts?: readonly Insert[] | undefined },
): ChapterSheet {
  if (introMs === 0 && inserts.length === 0) return sheet;
  const startOf = (ms: number) => ms + introMs + lengthOf(inserts.filter(({ atMs }) => atMs <= ms));
  const endOf = (ms: number) => ms + introMs + lengthOf(inserts.filter(({ atMs }) => atMs < ms));
  const shift = (chapter: Chapter, index: number): Chapter => {
    const next = sheet.chapters[index + 1];
    const goesOver = next !== undefined && chapter.endMs >= next.startMs;
    return {
      ...chapter,
      startMs: startOf(chapter.startMs),
      endMs: goesOver ? startOf(next.startMs) : Math.max(endOf(chapter.endMs), startOf(chapter.startMs)),
    };
  };
  return {
    ...sheet,
    totalMs: sheet.totalMs + introMs + lengthOf(inserts),
    chapters: sheet.chapters
      .map(shift)
      .map((chapter, index) =>
        index === 0 && sheet.chapters[0]?.startMs === 0 ? { ...chapter, startMs: 0 } : chapter,
      ),
  };
}

function lengthOf(inserts: readonly Insert[]): number {
  return inserts.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}
