import type { Chapter } from '../../model/index.ts';
import { parseTimestamp } from '../../notation/timestamp.ts';
import { frameStartMs, parseTimecode } from '../../notation/timecode.ts';
import { type ChapterOptions, type ChapterReading, chapterFormat } from '../format.ts';
import { shown } from '../platforms/index.ts';
import { Remarks } from '../remarks.ts';
import { delimiterOf, formatEditorTime, headerOf, readTable, writeTable } from '../table.ts';

/** Reaper's region and marker list (Region/Marker Manager, Import/Export): regions, so that ends are kept; times as minutes and seconds. */
export const reaper = chapterFormat({
  name: 'reaper',
  description: 'Regions for Reaper: Region/Marker Manager > Import regions/markers.',
  fileName: 'chapters.reaper.csv',
  mediaType: 'text/csv',
  keeps: { fields: ['end'], basis: false, step: 'millisecond' },
  write: ({ chapters }) =>
    writeTable(
      [
        ['#', 'Name', 'Start', 'End', 'Length'],
        ...chapters.map(({ title, startMs, endMs }, index) => [
          `R${index + 1}`,
          title,
          ...[startMs, endMs, endMs - startMs].map(formatEditorTime),
        ]),
      ],
      ',',
    ),
  recognises: (text) => headerOf(text, delimiterOf(text)).slice(0, 3).join() === '#,name,start',
  read,
});

const DAY_S = 86_400;

/**
 * Markers too, and lists of any order of columns. The list is written as the project's ruler shows times: measures and beats
 * say nothing without the tempo, samples nothing without the rate, frames need `frameRate`.
 */
function read(text: string, options: ChapterOptions = {}): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  const { rows } = readTable(text, delimiterOf(text));
  const areSamples = rows.some((row) => /^\d+$/.test(row.cell('start')) && Number(row.cell('start')) > DAY_S);
  for (const row of rows) {
    const start = row.cell('start');
    const startMs = readTime(start, areSamples, options);
    if (startMs === undefined)
      remarks.at(
        row.at,
        `The start \`${shown(start)}\` ${whyNoTime(start, areSamples)}; it was left out. Let Reaper's ruler show minutes and seconds, and export again.`,
      );
    else
      chapters.push({
        title: row.cell('name'),
        startMs,
        endMs: readTime(row.cell('end'), areSamples, options) ?? startMs,
        level: 1,
        place: remarks.placeOf(row.at),
      });
  }
  if (rows.length === 0)
    remarks.file('Unexpected content, expected a table with the columns #, Name and Start.');
  return { chapters, remarks: remarks.all };
}

const FRAMES = /^\d+:\d\d:\d\d[:;]\d\d$/;

function readTime(text: string, areSamples: boolean, { frameRate }: ChapterOptions): number | undefined {
  if (FRAMES.test(text)) {
    const frame = frameRate && parseTimecode(text, frameRate);
    return frame === undefined || frameRate === undefined ? undefined : frameStartMs(frame, frameRate);
  }
  if (areSamples && Number(text) !== 0) return undefined;
  return /^\d+\.\d+\.\d+$/.test(text) || /^\d+\.\d\d?$/.test(text) ? undefined : parseTimestamp(text);
}

function whyNoTime(text: string, areSamples: boolean): string {
  if (FRAMES.test(text)) return 'counts frames, and --fps says how many make a second';
  if (areSamples) return 'counts samples';
  return /^\d+\.\d/.test(text) ? 'counts measures and beats' : 'is no time such as `1:30.000`';
}
