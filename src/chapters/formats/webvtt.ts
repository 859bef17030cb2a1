import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { escapeCueText, noteText, plainCueText } from '../../notation/webvtt.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

/** WebVTT chapters (WebVTT, 1.4 and 4.6): a cue is a chapter, its text the title. The basis stands in a NOTE. */
export const webvtt = chapterFormat({
  name: 'webvtt',
  description: 'WebVTT chapters, for <track kind="chapters"> in a web player.',
  fileName: 'chapters.vtt',
  mediaType: 'text/vtt',
  keeps: { fields: ['end'], basis: true, step: 'millisecond' },
  write(sheet) {
    const blocks = [
      'WEBVTT',
      ['NOTE', noteText(sheet.episodeTitle), describeBasis(sheet.basis)].filter(Boolean).join('\n'),
      ...sheet.chapters.map(
        ({ startMs, endMs, title }) =>
          `${formatTimestamp(startMs)} --> ${formatTimestamp(endMs)}\n${escapeCueText(title)}`,
      ),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
  recognises: (text) => /^\uFEFF?WEBVTT(?:\s|$)/.test(text),
  read,
});

function read(text: string): ChapterReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const chapters: Chapter[] = [];
  const remarks = new Remarks(text);
  if (!lines[0]?.startsWith('WEBVTT')) remarks.line(1, 'Unexpected first line, expected `WEBVTT`.');
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    const [startMs, endMs] = readTimes(line);
    if (startMs === undefined || endMs === undefined)
      remarks.line(index + 1, 'Unexpected times, expected `00:00:00.000 --> 00:00:00.000`.');
    else
      chapters.push({
        title: titleAfter(lines, index),
        startMs,
        endMs,
        level: 1,
        place: { line: index + 1, column: 1 },
      });
  }
  return { basis: findBasis(text), chapters, remarks: remarks.all };
}

function readTimes(line: string): readonly (number | undefined)[] {
  const [start = '', rest = ''] = line.split('-->');
  return [parseTimestamp(start), parseTimestamp(rest.trim().split(/\s/)[0] ?? '')];
}

function titleAfter(lines: readonly string[], timesAt: number): string {
  let end = timesAt + 1;
  while (end < lines.length && lines[end]?.trim() !== '' && !lines[end]?.includes('-->')) end++;
  return plainCueText(lines.slice(timesAt + 1, end).join(' '));
}
