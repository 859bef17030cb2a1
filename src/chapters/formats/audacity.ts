import type { Chapter } from '../../model/index.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

const ROW = /^([\d.,]{1,30})[ \t]*\t[ \t]*([\d.,]{1,30})(?:\t(.*))?$/;
/** Audacity 1.2 has no ends (wiki.audacityteam.org, "Labels Tips"). */
const OLD_ROW = /^(\d{1,9}[.,]\d{1,12})\t(.*)$/;

/** Audacity's label track (manual.audacityteam.org, "Importing and Exporting Labels"): start, end and label, seconds, apart by tabs. */
export const audacity = chapterFormat({
  name: 'audacity',
  description: 'A label track for Audacity: File > Import > Labels.',
  fileName: 'chapters.audacity.txt',
  mediaType: 'text/plain',
  keeps: { fields: ['end'], basis: false, step: 'millisecond' },
  write: ({ chapters }) =>
    chapters
      .map(({ startMs, endMs, title }) => `${seconds(startMs)}\t${seconds(endMs)}\t${title}\n`)
      .join(''),
  recognises: (text) => {
    const [first = ''] = /^.*$/m.exec(text.replace(/^[\uFEFF\s]+/, '')) ?? [];
    return ROW.test(first) || OLD_ROW.test(first);
  },
  read,
});

function seconds(ms: number): string {
  return `${Math.floor(ms / 1_000)}.${String(ms % 1_000).padStart(3, '0')}000`;
}

/** A row that begins with a backslash holds the frequencies of the label above (from a spectrogram), which no chapter has. */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('\\')) continue;
    const [, at = '', words = ''] = OLD_ROW.exec(line) ?? [];
    const [, start = at, end = at, title = words] = ROW.exec(line) ?? [];
    const [startMs, endMs] = [milliseconds(start), milliseconds(end)];
    if (startMs === undefined || endMs === undefined)
      remarks.line(
        index + 1,
        'Unexpected row, expected start, end and label apart by tabs; it was left out.',
      );
    else
      chapters.push({ title: title.trim(), startMs, endMs, level: 1, place: { line: index + 1, column: 1 } });
  }
  if (chapters.length === 0) remarks.file('No row holds a label.');
  return { chapters, remarks: remarks.all };
}

function milliseconds(text: string): number | undefined {
  return /^\d{1,9}(?:[.,]\d{1,12})?$/.test(text)
    ? Math.round(Number(text.replace(',', '.')) * 1_000)
    : undefined;
}
