import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { escapeCueText, noteText, plainCueText } from '../../notation/webvtt.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { withoutHidden } from '../tidy-sheet.ts';

/** WebVTT chapters (WebVTT, 1.4 and 4.6): a cue is a chapter, its text the title. The basis stands in a NOTE. */
export const webvtt = chapterFormat({
  name: 'webvtt',
  description: 'WebVTT chapters, for <track kind="chapters"> in a web player.',
  fileName: 'chapters.vtt',
  mediaType: 'text/vtt',
  write(sheet) {
    const blocks = [
      'WEBVTT',
      ['NOTE', noteText(sheet.episodeTitle), describeBasis(sheet.basis)].filter(Boolean).join('\n'),
      ...withoutHidden(sheet).chapters.map(
        ({ startMs, endMs, title }) =>
          `${formatTimestamp(startMs)} --> ${formatTimestamp(endMs)}\n${escapeCueText(title)}`,
      ),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
  read,
});

function read(text: string): ChapterReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const chapters: Chapter[] = [];
  const remarks: { line?: number; message: string }[] = [];
  if (!lines[0]?.startsWith('WEBVTT'))
    remarks.push({ line: 1, message: 'Unexpected first line, expected `WEBVTT`.' });
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const [startMs, endMs] = readTimes(line);
    if (startMs === undefined || endMs === undefined)
      remarks.push({
        line: index + 1,
        message: 'Unexpected times, expected `00:00:00.000 --> 00:00:00.000`.',
      });
    else chapters.push({ title: titleAfter(lines, index), startMs, endMs, level: 1 });
  }
  return { basis: findBasis(text), chapters, remarks };
}

function readTimes(line: string): readonly (number | undefined)[] {
  const [start = '', rest = ''] = line.split('-->');
  return [parseTimestamp(start), parseTimestamp(rest.trim().split(/\s/)[0] ?? '')];
}

function titleAfter(lines: readonly string[], timesAt: number): string {
  const end = lines.findIndex((line, at) => at > timesAt && (line.trim() === '' || line.includes('-->')));
  return plainCueText(lines.slice(timesAt + 1, end < 0 ? undefined : end).join(' '));
}
