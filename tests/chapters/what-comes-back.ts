import { expect } from 'vitest';
import { prepareSheet } from '../../src/chapters/format.ts';
import type { ChapterFormat } from '../../src/chapters/index.ts';
import type { Chapter, ChapterSheet } from '../../src/model/index.ts';
import { type FrameRate, frameAt, frameStartMs } from '../../src/notation/timecode.ts';

/** Of a chapter what a format may keep. */
export type Back = Pick<Chapter, 'title' | 'startMs' | 'level' | 'url' | 'image' | 'hidden' | 'location'> & {
  readonly endMs: number | undefined;
};

const angles = (title: string) => title.replace(/</g, '‹').replace(/>/g, '›');

/** What docs/chapters.md says that formats change in titles. */
const TITLES: Readonly<Record<string, (title: string, url: string | undefined) => string>> = {
  youtube: angles,
  spotify: angles,
  apple: angles,
  cue: (title) => title.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '”'),
  resolve: (title) => title.replace(/\|/g, '¦'),
  mp4chaps: (title, url) => (url === undefined ? title.replace(/<(https?:\/\/[^\s<>]+)>$/i, '‹$1›') : title),
};

/** What docs/chapters.md says that comes back of a sheet: titles, starts to the format's step, and the fields it keeps. */
export function expected(format: ChapterFormat, sheet: ChapterSheet, frameRate: FrameRate): readonly Back[] {
  const { fields, step } = format.keeps;
  const time = (ms: number) => {
    if (step === 'second') return Math.floor(ms / 1_000) * 1_000;
    if (step === 'cue frame') return Math.round((Math.round((ms * 75) / 1_000) / 75) * 1_000);
    return step === 'video frame' ? frameStartMs(frameAt(ms, frameRate), frameRate) : ms;
  };
  return prepareSheet(sheet, format.keeps).chapters.map((chapter, index, all) => ({
    title: TITLES[format.name]?.(chapter.title, chapter.url) ?? chapter.title,
    startMs: time(chapter.startMs),
    endMs: fields.includes('end') ? time(endOf(format, chapter, all[index + 1])) : undefined,
    level: fields.includes('level') ? chapter.level : 1,
    url: fields.includes('url') ? chapter.url : undefined,
    image: fields.includes('image') ? chapter.image : undefined,
    hidden: fields.includes('hidden') ? chapter.hidden || undefined : undefined,
    location: fields.includes('location') ? chapter.location : undefined,
  }));
}

/** Sub-chapters lie within their chapter in Matroska, so that its end in the file is theirs. */
function endOf({ name }: ChapterFormat, chapter: Chapter, next: Chapter | undefined): number {
  return name === 'matroska' && chapter.level === 1 && next?.level === 2 ? next.startMs : chapter.endMs;
}

export function comparable(format: ChapterFormat, chapters: readonly Chapter[]): readonly Back[] {
  return chapters.map((chapter, index) => {
    const { title, startMs, level, url, image, hidden, location, place } = chapter;
    expect(place).toEqual({ line: expect.any(Number), column: expect.any(Number) });
    return {
      title,
      startMs,
      endMs: format.keeps.fields.includes('end') ? endOf(format, chapter, chapters[index + 1]) : undefined,
      level,
      url,
      image,
      hidden,
      location,
    };
  });
}
