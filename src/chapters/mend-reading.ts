import type { Chapter } from '../model/index.ts';
import { singleLine } from '../notation/single-line.ts';
import { formatTimestamp } from '../notation/timestamp.ts';
import type { ChapterReading, ChapterRemark } from './format.ts';
import { shown } from './platforms/index.ts';
import { stays, tidyLocation, webAddress } from './tidy-sheet.ts';

/** Roundings of two programs may differ by this much without anything being wrong. */
const ROUNDING_MS = 2;

/**
 * A reading as every writer can take it: chapters in the order of their starts, one at each start, titles on one line, ends before the
 * next start, links that are links. What had to be changed or left out for that is a remark at its place; the first
 * chapter stays where it begins.
 */
export function mendReading(reading: ChapterReading): ChapterReading {
  const remarks: ChapterRemark[] = [];
  const whole = reading.chapters.map((chapter) => mendChapter(chapter, remarks));
  const chapters = cutOverlaps(leaveOutDoubles(inOrder(whole, remarks), remarks), remarks);
  const latestMs = reading.chapters.reduce(
    (latest, { endMs }) => Math.max(latest, endMs),
    reading.latestMs ?? 0,
  );
  const isKept = chapters.some(({ endMs }) => endMs === latestMs);
  return {
    ...reading,
    chapters,
    latestMs: isKept ? undefined : latestMs,
    remarks: [...reading.remarks, ...mostOf(remarks)],
  };
}

const MOST = 50;

function mostOf(remarks: readonly ChapterRemark[]): readonly ChapterRemark[] {
  const rest = remarks.slice(MOST);
  if (rest.length === 0) return remarks;
  const harmless = rest.every((one) => one.harmless) || undefined;
  return [
    ...remarks.slice(0, MOST),
    { ...rest[0], message: `From here on ${rest.length} more things were changed or left out.`, harmless },
  ];
}

function remark(chapter: Chapter, message: string): ChapterRemark {
  return { ...chapter.place, message };
}

function mendChapter(chapter: Chapter, remarks: ChapterRemark[]): Chapter {
  const title = singleLine(chapter.title);
  const mended = (message: string) => remarks.push({ ...remark(chapter, message), harmless: true });
  const lost = (message: string) => remarks.push(remark(chapter, message));
  if (/\S\s*[\n\r\u0085\u2028\u2029]\s*\S/.test(chapter.title))
    mended(`The title "${shown(title)}" has several lines; they were joined.`);
  if (title === '' && !chapter.hidden) mended('Chapter without a title; it gets a number.');
  const [url, image, location] = [chapter.url, chapter.image, chapter.location];
  if (url?.trim() && webAddress(url) === undefined)
    lost(`"${shown(url)}" is no address such as \`https://example.org/\`; the link was left out.`);
  if (image?.trim() && webAddress(image) === undefined)
    lost(`"${shown(image)}" is no address such as \`https://example.org/a.jpg\`; the image was left out.`);
  if (location && tidyLocation(location) === undefined)
    lost(`"${shown(location.geo)}" is no place such as \`geo:48.858,2.294\`; it was left out.`);
  return {
    ...chapter,
    title,
    url: webAddress(url),
    image: webAddress(image),
    location: tidyLocation(location),
  };
}

function inOrder(chapters: readonly Chapter[], remarks: ChapterRemark[]): readonly Chapter[] {
  for (const [index, chapter] of chapters.entries()) {
    const before = chapters[index - 1];
    if (before === undefined || chapter.startMs >= before.startMs) continue;
    const times = `begins at ${formatTimestamp(chapter.startMs)}, before ${named(before)} at ${formatTimestamp(before.startMs)}`;
    remarks.push({
      ...remark(chapter, `${named(chapter)} ${times}; the list was put in order.`),
      harmless: true,
    });
  }
  return [...chapters].sort((a, b) => a.startMs - b.startMs);
}

function leaveOutDoubles(chapters: readonly Chapter[], remarks: ChapterRemark[]): readonly Chapter[] {
  const distinct: Chapter[] = [];
  for (const chapter of chapters) {
    const before = distinct.at(-1);
    if (before?.startMs !== chapter.startMs) {
      distinct.push(chapter);
      continue;
    }
    const [gone, kept] = stays(chapter, before) ? [before, chapter] : [chapter, before];
    distinct[distinct.length - 1] = kept;
    remarks.push(
      remark(
        gone,
        `${named(gone)} begins together with ${named(kept)} at ${formatTimestamp(gone.startMs)}; it was left out, for a chapter needs a length.`,
      ),
    );
  }
  return distinct;
}

/** A chapter goes on over its sub-chapters; any other ends before the next one. */
function cutOverlaps(chapters: readonly Chapter[], remarks: ChapterRemark[]): readonly Chapter[] {
  return chapters.map((chapter, index) => {
    const next = chapters[index + 1];
    if (next === undefined || chapter.endMs <= next.startMs) return chapter;
    if (next.level <= chapter.level && chapter.endMs > next.startMs + ROUNDING_MS)
      remarks.push({
        ...remark(
          chapter,
          `${named(chapter)} ends at ${formatTimestamp(chapter.endMs)}, after ${named(next)} begins at ${formatTimestamp(next.startMs)}; it was cut there.`,
        ),
        harmless: true,
      });
    return { ...chapter, endMs: next.startMs };
  });
}

function named({ title, place }: Chapter): string {
  return title === '' ? `The chapter in line ${place?.line ?? 1}` : `"${shown(title)}"`;
}
