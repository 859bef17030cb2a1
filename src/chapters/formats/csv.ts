import { BASES, type Chapter, type ChapterLocation } from '../../model/index.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';
import { delimiterOf, headerOf, readTable, type TableRow, writeTable } from '../table.ts';

const COLUMNS = [
  'start',
  'end',
  'title',
  'short title',
  'level',
  'url',
  'image',
  'hidden',
  'location',
  'geo',
  'osm',
  'basis',
];

/** A table for spreadsheets (RFC 4180) that keeps everything a chapter has. */
export const csv = chapterFormat({
  name: 'csv',
  description: 'A table for spreadsheets that keeps everything.',
  fileName: 'chapters.csv',
  mediaType: 'text/csv',
  keeps: {
    fields: ['end', 'url', 'image', 'hidden', 'level', 'location'],
    basis: true,
    step: 'millisecond',
  },
  write: ({ chapters, basis }) => writeTable([COLUMNS, ...chapters.map((one) => writeRow(one, basis))], ','),
  recognises: (text) => [',', ';', '\t'].some((delimiter) => isHeader(headerOf(text, delimiter))),
  read,
});

function writeRow(chapter: Chapter, basis: string): readonly string[] {
  const { startMs, endMs, title, shortTitle = '', level, url = '', image = '', hidden, location } = chapter;
  const place = [location?.name ?? '', location?.geo ?? '', location?.osm ?? ''];
  const times = [formatTimestamp(startMs), formatTimestamp(endMs)];
  return [...times, title, shortTitle, String(level), url, image, hidden ? 'yes' : '', ...place, basis];
}

function isHeader(names: readonly string[]): boolean {
  return (
    names.some((name) => /^start(?: ?time)?$/.test(name)) &&
    names.some((name) => /^(?:title|name|chapter)$/.test(name))
  );
}

/** Columns by their names, in any order, apart by commas, semicolons or tabs; without names: start and title, or start, end and title. */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const delimiter = delimiterOf(text);
  const width = headerOf(text, delimiter).length;
  const { rows } = readTable(text, delimiter, {
    columns: width > 2 ? ['start', 'end', 'title'] : ['start', 'title'],
    isRow: ([first = '']) => parseTimestamp(first) !== undefined,
  });
  const chapters: Chapter[] = [];
  for (const row of rows) {
    const chapter = readRow(row);
    if (chapter) chapters.push({ ...chapter, place: remarks.placeOf(row.at) });
    else remarks.at(row.at, 'Row without a start such as `00:01:30.000`; it was left out.');
  }
  if (rows.length === 0)
    remarks.file('Unexpected content, expected a table with the columns start and title.');
  const stated = rows[0]?.cell('basis');
  return { basis: BASES.find((basis) => basis === stated), chapters, remarks: remarks.all };
}

function readRow(row: TableRow): Chapter | undefined {
  const startMs = parseTimestamp(row.cell('start', 'start time', 'starttime'));
  if (startMs === undefined) return undefined;
  return {
    title: row.cell('title', 'name', 'chapter'),
    shortTitle: row.cell('short title') || undefined,
    startMs,
    endMs: parseTimestamp(row.cell('end', 'end time', 'endtime')) ?? startMs,
    level: Number(row.cell('level')) >= 2 ? 2 : 1,
    url: row.cell('url', 'href', 'link') || undefined,
    image: row.cell('image', 'img') || undefined,
    hidden: /^(?:yes|true|1|x)$/i.test(row.cell('hidden')) || undefined,
    location: readLocation(row),
  };
}

function readLocation(row: TableRow): ChapterLocation | undefined {
  const geo = row.cell('geo');
  return geo === '' ? undefined : { name: row.cell('location'), geo, osm: row.cell('osm') || undefined };
}
