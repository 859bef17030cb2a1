import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { parseTimestamp } from '../../notation/timestamp.ts';
import { frameStartMs, parseFrameRate, parseTimecode } from '../../notation/timecode.ts';
import { type ChapterOptions, type ChapterReading, chapterFormat } from '../format.ts';
import { shown } from '../platforms/index.ts';
import { Remarks } from '../remarks.ts';
import { firstRowsOf, formatEditorTime, headerOf, readTable, writeTable } from '../table.ts';

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
    return (
      ['name', 'start', 'duration', 'time format'].every((name) => names.includes(name)) ||
      isMarkerTable(text)
    );
  },
  read,
});

const TIME = /^\d{1,4}(?:[:;]\d\d){1,2}[.,]\d{3}$/;

/** Names of columns are in the user's language; a start, a length and how they are counted are not. */
function isMarkerTable(text: string): boolean {
  const [names = [], first = []] = firstRowsOf(text, '\t');
  return (
    names.length === 6 && first.slice(1, 3).every((cell) => TIME.test(cell)) && /^[a-z]/i.test(first[3] ?? '')
  );
}

/** The list is written in the time format that the editor shows: decimal, frames of a CD or of video, samples, bars and beats. */
function read(text: string, options: ChapterOptions = {}): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  const table = readTable(text, '\t');
  const byPlace = !table.columns.includes('start');
  const rows = table.rows.map(({ at, cells, cell }) => {
    const named = [
      cell('name'),
      cell('start'),
      cell('duration'),
      cell('time format'),
      '',
      cell('description'),
    ];
    const [title = '', start = '', length = '', counted = '', , description = ''] = byPlace ? cells : named;
    return { at, title, start, length, counted, description };
  });
  for (const { at, title, start, length, counted } of rows) {
    const startMs = readTime(start, counted, options);
    if (startMs === undefined)
      remarks.at(
        at,
        `The start \`${shown(start)}\` (${shown(counted || 'no time format')}) is no time such as \`1:30.000\`; the marker was left out. Let Audition show decimal time and export again.`,
      );
    else {
      const endMs = startMs + (readTime(length, counted, options) ?? 0);
      chapters.push({ title, startMs, endMs, level: 1, place: remarks.placeOf(at) });
    }
  }
  if (rows.length === 0)
    remarks.file(
      'Unexpected content, expected a table apart by tabs with the columns Name, Start and Duration.',
    );
  return { basis: findBasis(rows[0]?.description ?? ''), chapters, remarks: remarks.all };
}

const CD_FRAMES = 75;

/** Milliseconds of a decimal time, or of one in frames where the rate is known: `75 fps`, `29.97 fps drop`, or what the user says. */
function readTime(text: string, counted: string, { frameRate }: ChapterOptions): number | undefined {
  const isDecimal = /[.,]\d{3,}$/.test(text) || counted === '' || /^de[czs]imal/i.test(counted);
  if (isDecimal) return /^\d+$/.test(text) ? undefined : parseTimestamp(text);
  const parts = /^(?:(\d{1,3})[:;])?(\d{1,4})[:;](\d\d)[:;.](\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', frames = '0'] = parts;
  if (/\b75\b|\bcd\b|compact disc/i.test(counted))
    return Number(frames) >= CD_FRAMES
      ? undefined
      : Math.round(
          ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) + Number(frames) / CD_FRAMES) *
            1_000,
        );
  const stated = /(\d+(?:[.,]\d+)?)/.exec(counted)?.[1]?.replace(',', '.');
  const rate =
    parseFrameRate(`${stated}${/drop/i.test(counted) && !/non/i.test(counted) ? 'df' : ''}`) ?? frameRate;
  const frame = rate && parseTimecode(`${hours}:${minutes}:${seconds}:${frames}`, rate);
  return frame === undefined || rate === undefined ? undefined : frameStartMs(frame, rate);
}
