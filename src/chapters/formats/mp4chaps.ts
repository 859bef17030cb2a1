import type { Chapter } from '../../model/index.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

const LINE = /^\s*((?:\d{1,4}:)?\d{1,3}:\d{1,2}[.,]\d{1,9}|\d{1,4}:\d{1,2}:\d{1,2})(?![\d:.,])[ \t]*(.*)$/;
const LINK = /^(.*?)[ \t]*<(https?:\/\/[^\s<>]+)>$/i;

/** A line a chapter, `HH:MM:SS.mmm Title <url>`, as mp4v2's mp4chaps takes it and podcast hosts have made it usual. */
export const mp4chaps = chapterFormat({
  name: 'mp4chaps',
  description: 'Lines HH:MM:SS.mmm Title <url>, for mp4chaps, Podlove Publisher and podcast hosts.',
  fileName: 'chapters.mp4chaps.txt',
  mediaType: 'text/plain',
  keeps: { fields: ['url'], basis: false, step: 'millisecond' },
  write: ({ chapters }) => chapters.map(writeChapter).join(''),
  recognises: (text) => /^\uFEFF?\s*(?:\d{1,4}:)?\d{1,3}:\d{1,2}[.,]\d{1,9}[ \t]/.test(text),
  read,
});

/** A title that ends like a link would be taken for one: its brackets become ‹ and ›. */
function writeChapter({ startMs, title, url }: Chapter): string {
  const safe = url === undefined && LINK.test(title) ? title.replace(/<([^<>]*)>$/, '‹$1›') : title;
  return `${formatTimestamp(startMs)} ${safe}${url === undefined ? '' : ` <${url}>`}\n`;
}

function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, time, words = ''] = LINE.exec(line) ?? [];
    const startMs = time === undefined ? undefined : parseTimestamp(time);
    if (startMs === undefined) {
      remarks.line(index + 1, 'Unexpected line, expected `00:01:30.000 Title`; it was left out.');
      continue;
    }
    const [, title = words.trim(), url] = LINK.exec(words.trim()) ?? [];
    chapters.push({ title, startMs, endMs: startMs, level: 1, url, place: { line: index + 1, column: 1 } });
  }
  if (chapters.length === 0) remarks.file('No line begins with a time such as `00:00:00.000`.');
  return { chapters, remarks: remarks.all };
}
