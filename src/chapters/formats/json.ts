import type { Chapter } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { chapterFormat } from '../format.ts';
import { readJsonChapters } from '../json-list.ts';

/**
 * Podcasting 2.0 JSON chapters 1.2. The basis stands in `description` for people and in `basis`, a key players
 * pass over, for programs.
 */
export const json = chapterFormat({
  name: 'json',
  description: 'Podcasting 2.0 JSON chapters 1.2, for <podcast:chapters> in a feed.',
  fileName: 'chapters.json',
  mediaType: 'application/json+chapters',
  keeps: { fields: ['end', 'url', 'image', 'hidden', 'location'], basis: true, step: 'millisecond' },
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
  recognises: (text) => /^[\uFEFF\s]*[{[]/.test(text),
  read: readJsonChapters,
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
