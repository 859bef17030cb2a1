import type { Chapter } from '../../model/index.ts';
import { parseTimestamp } from '../../notation/timestamp.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';
import { formatEditorTime, headerOf, readTable, writeTable } from '../table.ts';

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
  recognises: (text) => headerOf(text, ',').slice(0, 3).join() === '#,name,start',
  read,
});

/** Markers too, and lists of any order of columns. A time in measures and beats says nothing without the project's tempo. */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  const { rows } = readTable(text, ',');
  for (const row of rows) {
    const start = row.cell('start');
    const startMs = parseTimestamp(start);
    if (startMs === undefined || /^\d+\.\d+\.\d+$/.test(start) || /^\d+\.\d\d?$/.test(start))
      remarks.at(
        row.at,
        'The start is no time such as `1:30.000` (measures and beats cannot be read: let Reaper show minutes and seconds); it was left out.',
      );
    else
      chapters.push({
        title: row.cell('name'),
        startMs,
        endMs: parseTimestamp(row.cell('end')) ?? startMs,
        level: 1,
        place: remarks.placeOf(row.at),
      });
  }
  if (rows.length === 0)
    remarks.file('Unexpected content, expected a table with the columns #, Name and Start.');
  return { chapters, remarks: remarks.all };
}
