import type { Chapter, ChapterLocation, ChapterSheet } from '../model/index.ts';
import { singleLine } from '../notation/single-line.ts';
import { LONGEST_MS, wholeMs } from '../notation/whole-ms.ts';

/**
 * The sheet as strict formats need it: titles on one line and never empty (but for hidden chapters), starts in integer
 * milliseconds, strictly increasing; each chapter ends where it says or, at the latest, where the next begins, and the last has
 * an end. Of chapters with one start the visible one stays, then the higher level, then the later: a chapter
 * without length has no place in the recording. The first chapter is no sub-chapter. Links that are not `http` or `https` are
 * dropped. The first chapter stays where it begins.
 */
export function tidySheet(sheet: ChapterSheet): ChapterSheet {
  const starts = distinctStarts(
    sheet.chapters.filter(({ startMs }) => Number.isFinite(startMs)).map(tidyChapter),
  );
  const last = starts.at(-1);
  const totalMs = Math.max(wholeMs(sheet.totalMs), last ? last.startMs + 1 : 0);
  let shown = 0;
  const chapters = starts.map((chapter, index) => ({
    ...chapter,
    title: chapter.hidden ? chapter.title : (shown++, chapter.title || `Chapter ${shown}`),
    level: index === 0 ? 1 : chapter.level,
    endMs: endWithin(chapter, starts[index + 1]?.startMs ?? totalMs),
  }));
  return {
    ...sheet,
    episodeTitle: singleLine(sheet.episodeTitle),
    showTitle: singleLine(sheet.showTitle),
    author: sheet.author === undefined ? undefined : singleLine(sheet.author),
    totalMs,
    chapters,
  };
}

/** A tidied sheet for formats that cannot hide a chapter: one that goes over into a hidden chapter goes on instead. */
export function withoutHidden(sheet: ChapterSheet): ChapterSheet {
  const chapters: Chapter[] = [];
  for (const chapter of sheet.chapters) {
    const before = chapters.at(-1);
    if (!chapter.hidden) chapters.push(chapter);
    else if (before?.endMs === chapter.startMs)
      chapters[chapters.length - 1] = { ...before, endMs: chapter.endMs };
  }
  return tidySheet({ ...sheet, chapters });
}

/** A tidied sheet whose first chapter begins at 0, for lists that have to. */
export function fromZero(sheet: ChapterSheet): ChapterSheet {
  const [first, ...others] = sheet.chapters;
  return first === undefined ? sheet : { ...sheet, chapters: [{ ...first, startMs: 0 }, ...others] };
}

function tidyChapter(chapter: Chapter): Chapter {
  return {
    ...chapter,
    title: singleLine(chapter.title),
    shortTitle: singleLine(chapter.shortTitle ?? '') || undefined,
    level: chapter.level >= 2 ? 2 : 1,
    startMs: Math.min(LONGEST_MS - 1, wholeMs(chapter.startMs)),
    endMs: wholeMs(chapter.endMs),
    url: webAddress(chapter.url),
    image: webAddress(chapter.image),
    location: tidyLocation(chapter.location),
  };
}

function distinctStarts(chapters: readonly Chapter[]): readonly Chapter[] {
  const ordered = [...chapters].sort((a, b) => a.startMs - b.startMs);
  const distinct: Chapter[] = [];
  for (const chapter of ordered) {
    const previous = distinct.at(-1);
    if (previous?.startMs !== chapter.startMs) distinct.push(chapter);
    else if (stays(chapter, previous)) distinct[distinct.length - 1] = chapter;
  }
  return distinct;
}

/** Whether `later`, which begins where `earlier` does, is the one to keep. */
export function stays(later: Chapter, earlier: Chapter): boolean {
  const visible = Number(!later.hidden) - Number(!earlier.hidden);
  return visible !== 0 ? visible > 0 : later.level <= earlier.level;
}

/** A chapter that does not say when it ends goes on up to the next one. */
function endWithin({ startMs, endMs }: Chapter, latestMs: number): number {
  return endMs > startMs && endMs <= latestMs ? endMs : latestMs;
}

/** The address where it is one of the web that any format can carry. */
export function webAddress(url: string | undefined): string | undefined {
  const address = singleLine(url ?? '');
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(address) ? address : undefined;
}

/** The place where its geo URI (RFC 5870) is one; an OpenStreetMap query that is none is dropped. */
export function tidyLocation(location: ChapterLocation | undefined): ChapterLocation | undefined {
  if (!location || !/^geo:-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?[\w.;=,-]*$/i.test(location.geo))
    return undefined;
  const osm =
    location.osm !== undefined && /^[NWR]\d+(?:#\d+)?$/.test(location.osm) ? location.osm : undefined;
  return { name: singleLine(location.name), geo: location.geo, osm };
}
