import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { parseTimestamp } from '../../notation/timestamp.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';
import { formatEditorTime, headerOf, readTable, writeTable } from '../table.ts';

const COLUMNS = ['Name', 'Start', 'Duration', 'Time Format', 'Type', 'Description'];

/** Adobe Audition's marker list: named .csv, yet apart by tabs. What times rest on stands in the first description. */
export const audition = chapterFormat({
  name: 'audition',
  description: 'Markers for Adobe Audition: Markers panel > Import markers from file.',
  fileName: 'chapters.audition.csv',
  mediaType: 'text/csv',
  keeps: { fields: ['end'], basis: true, step: 'millisecond' },
  write: ({ chapters, basis }) =>
    writeTable(
      [
        COLUMNS,
        ...chapters.map(({ title, startMs, endMs }, index) => [
          title,
          formatEditorTime(startMs),
          formatEditorTime(endMs - startMs),
          'decimal',
          'Cue',
          index === 0 ? describeBasis(basis) : '',
        ]),
      ],
      '\t',
    ),
  recognises: (text) => {
    const names = headerOf(text, '\t');
    return ['name', 'start', 'duration', 'time format'].every((name) => names.includes(name));
  },
  read,
});

function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  const { rows } = readTable(text, '\t');
  for (const row of rows) {
    const startMs = parseTimestamp(row.cell('start'));
    const format = row.cell('time format');
    if (startMs === undefined || (format !== '' && !/^decimal$/i.test(format)))
      remarks.at(row.at, 'The start is no decimal time such as `1:30.000`; it was left out.');
    else {
      const endMs = startMs + (parseTimestamp(row.cell('duration')) ?? 0);
      chapters.push({ title: row.cell('name'), startMs, endMs, level: 1, place: remarks.placeOf(row.at) });
    }
  }
  if (rows.length === 0)
    remarks.file(
      'Unexpected content, expected a table apart by tabs with the columns Name, Start and Duration.',
    );
  return { basis: findBasis(rows[0]?.cell('description') ?? ''), chapters, remarks: remarks.all };
}
