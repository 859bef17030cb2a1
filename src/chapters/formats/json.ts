import type { Chapter, ChapterLocation } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { parseTimestamp } from '../../notation/timestamp.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';

/**
 * Podcasting 2.0 JSON chapters 1.2. The basis stands in `description` for people and in `basis`, a key players
 * pass over, for programs.
 */
export const json = chapterFormat({
  name: 'json',
  description: 'Podcasting 2.0 JSON chapters 1.2, for <podcast:chapters> in a feed.',
  fileName: 'chapters.json',
  mediaType: 'application/json+chapters',
  write(sheet) {
    const file = {
      version: '1.2.0',
      title: sheet.episodeTitle,
      podcastName: sheet.showTitle,
      author: sheet.author,
      description: describeBasis(sheet.basis),
      basis: sheet.basis,
      chapters: sheet.chapters.map(writeChapter),
    } satisfies Record<string, unknown>;
    return `${JSON.stringify(file, null, 2)}\n`;
  },
  read,
});

function writeChapter(chapter: Chapter): Record<string, unknown> {
  return {
    startTime: chapter.startMs / 1_000,
    endTime: chapter.endMs / 1_000,
    title: chapter.title === '' ? undefined : chapter.title,
    img: chapter.image,
    url: chapter.url,
    toc: chapter.hidden ? false : undefined,
    location: chapter.location,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function read(text: string): ChapterReading {
  const data = parseJson(text);
  const file: Fields = isFields(data) ? data : {};
  const list = Array.isArray(data) ? data : file['chapters'];
  if (!Array.isArray(list))
    return {
      chapters: [],
      remarks: [{ message: 'Unexpected content, expected JSON with a list of `chapters`.' }],
    };
  const remarks: { message: string }[] = [];
  const chapters: Chapter[] = [];
  for (const [index, entry] of list.entries()) {
    const chapter = isFields(entry) ? readChapter(entry) : undefined;
    if (chapter) chapters.push(chapter);
    else remarks.push({ message: `Chapter ${index + 1} has no \`startTime\` in seconds; it was left out.` });
  }
  return {
    episodeTitle: string(file['title']),
    showTitle: string(file['podcastName']),
    basis: findBasis(string(file['description']) ?? ''),
    chapters,
    remarks,
  };
}

function readChapter(entry: Fields): Chapter | undefined {
  const startMs = milliseconds(entry['startTime']);
  if (startMs === undefined) return undefined;
  return {
    title: string(entry['title']) ?? '',
    startMs,
    endMs: milliseconds(entry['endTime']) ?? startMs,
    level: 1,
    url: string(entry['url']),
    image: string(entry['img']),
    hidden: entry['toc'] === false || undefined,
    location: readLocation(entry['location']),
  };
}

function readLocation(value: unknown): ChapterLocation | undefined {
  if (!isFields(value)) return undefined;
  const [name, geo] = [string(value['name']), string(value['geo'])];
  return name === undefined || geo === undefined ? undefined : { name, geo, osm: string(value['osm']) };
}

/** Real files hold times as numbers, as numbers in quotes, and as clock times. */
function milliseconds(value: unknown): number | undefined {
  if (typeof value === 'string') return parseTimestamp(value);
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? Math.round(value * 1_000)
    : undefined;
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
