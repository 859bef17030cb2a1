import type { Chapter } from '../../model/index.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

/**
 * Chapters as Vorbis comments (wiki.xiph.org, "Chapter Extension"), which OGM tools and Opus files share; three
 * digits, so 999 at most. mkvmerge takes such a file where no chapter has a link.
 */
export const ogm = chapterFormat({
  name: 'ogm',
  description: 'Vorbis comments CHAPTER001=…, for Ogg and Opus files and OGM tools.',
  fileName: 'chapters.ogm.txt',
  mediaType: 'text/plain',
  keeps: { fields: ['url'], basis: false, step: 'millisecond', mostChapters: 999 },
  write: ({ chapters }) => chapters.map(writeChapter).join(''),
  recognises: (text) => /^\uFEFF?\s*CHAPTER\d{1,3}=/i.test(text),
  read,
});

function writeChapter({ startMs, title, url }: Chapter, index: number): string {
  const key = `CHAPTER${String(index + 1).padStart(3, '0')}`;
  return `${key}=${formatTimestamp(startMs)}\n${key}NAME=${title}\n${url === undefined ? '' : `${key}URL=${url}\n`}`;
}

interface Entry {
  readonly line: number;
  readonly number: number;
  time?: string;
  title?: string;
  url?: string;
}

function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const entries = new Map<number, Entry>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [, digits, key = '', value = ''] = /^\s*CHAPTER(\d{1,3})(NAME|URL)?=(.*)$/i.exec(line) ?? [];
    if (digits === undefined) {
      if (line.trim() !== '') remarks.line(index + 1, 'Unexpected line, expected `CHAPTER001=00:00:00.000`.');
      continue;
    }
    const number = Number(digits);
    const entry: Entry = entries.get(number) ?? { line: index + 1, number };
    entries.set(number, entry);
    if (/^name$/i.test(key)) entry.title ??= value;
    else if (/^url$/i.test(key)) entry.url ??= value;
    else entry.time ??= value;
  }
  if (entries.size === 0)
    remarks.file('Unexpected content, expected lines such as `CHAPTER001=00:00:00.000`.');
  return {
    chapters: [...entries.values()].flatMap((entry) => readEntry(entry, remarks)),
    remarks: remarks.all,
  };
}

function readEntry({ line, time = '', title = '', url }: Entry, remarks: Remarks): readonly Chapter[] {
  // An older form of the extension has the end, too: `00:00:00.000-00:05:00.000`.
  const [start = '', end = ''] = time.split('-', 2);
  const startMs = parseTimestamp(start);
  if (startMs !== undefined)
    return [
      { title, startMs, endMs: parseTimestamp(end) ?? startMs, level: 1, url, place: { line, column: 1 } },
    ];
  remarks.line(line, 'Chapter without a time such as `00:01:30.000`; it was left out.');
  return [];
}
