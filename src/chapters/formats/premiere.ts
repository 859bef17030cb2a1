import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimecode, frameAt, frameStartMs, parseTimecode } from '../../notation/timecode.ts';
import { type ChapterOptions, type ChapterReading, chapterFormat } from '../format.ts';
import { guessFrameRate, refuseFrames } from '../frames.ts';
import { Remarks } from '../remarks.ts';
import { firstRowsOf, headerOf, readTable, type TableRow, writeTable } from '../table.ts';
import { preferMarkers } from '../prefer-markers.ts';

const COLUMNS = ['Marker Name', 'Description', 'In', 'Out', 'Duration', 'Marker Type'];

/** Adobe Premiere's marker list (File > Export > Markers): apart by tabs, times as timecode. What times rest on stands in the first description. */
export const premiere = chapterFormat({
  name: 'premiere',
  description: 'Markers for Adobe Premiere; needs --fps.',
  fileName: 'chapters.premiere.txt',
  mediaType: 'text/plain',
  keeps: { fields: ['end'], basis: true, step: 'video frame' },
  refuses: (sheet, options) => refuseFrames(sheet, options),
  write({ chapters, basis }, { frameRate } = {}) {
    if (frameRate === undefined) throw new TypeError('Ask `refuses` first: no frame rate');
    const rows = chapters.map(({ title, startMs, endMs }, index) => {
      const [from, to] = [frameAt(startMs, frameRate), frameAt(endMs, frameRate)];
      const times = [from, to, to - from].map((frame) => formatTimecode(frame, frameRate));
      return [title, index === 0 ? describeBasis(basis) : '', ...times, 'Chapter'];
    });
    return writeTable([COLUMNS, ...rows], '\t');
  },
  recognises: (text) => headerOf(text, '\t').includes('marker name') || isMarkerTable(text),
  read,
});

const TIMECODE = /^\d{1,3}[:;]\d\d[:;]\d\d[:;]\d{1,3}$/;

/** Names of columns are in the user's language; three timecodes in a row are not. */
function isMarkerTable(text: string): boolean {
  const [, first = []] = firstRowsOf(text, '\t');
  return first.length >= 5 && first.slice(2, 5).every((cell) => TIMECODE.test(cell));
}

/** The row's cells, by name or, where the names are in another language, by place. */
function fieldsOf({ cells, cell }: TableRow, byPlace: boolean) {
  const [title = '', description = '', from = '', to = '', , type = ''] = byPlace
    ? cells
    : [cell('marker name'), cell('description'), cell('in'), cell('out'), '', cell('marker type')];
  return { title, description, from, to, type };
}

/** Chapter markers, or all markers where none is one; a marker without a name is called what its description says. */
function read(text: string, options: ChapterOptions = {}): ChapterReading {
  const remarks = new Remarks(text);
  const table = readTable(text, '\t');
  const byPlace = !table.columns.includes('marker name');
  const rows = table.rows.map((row) => ({ at: row.at, ...fieldsOf(row, byPlace) }));
  const codes = rows.flatMap(({ from, to }) => [from, to]);
  const frameRate = guessFrameRate(
    options,
    codes,
    codes.some((code) => code.includes(';')),
    remarks,
  );
  const wanted = preferMarkers(rows, remarks, ({ type }) => CHAPTER.test(type));
  const chapters: Chapter[] = [];
  for (const { at, title, description, ...row } of wanted) {
    const from = parseTimecode(row.from, frameRate);
    const to = parseTimecode(row.to, frameRate) ?? from;
    if (from === undefined || to === undefined)
      remarks.at(at, `The start is no timecode at ${frameRate.name} frames a second; it was left out.`);
    else
      chapters.push({
        title: title || (findBasis(description) === undefined ? description : ''),
        startMs: frameStartMs(from, frameRate),
        endMs: frameStartMs(to, frameRate),
        level: 1,
        place: remarks.placeOf(at),
      });
  }
  if (rows.length === 0)
    remarks.file('Unexpected content, expected a table apart by tabs with the columns Marker Name and In.');
  return { basis: findBasis(rows[0]?.description ?? ''), chapters, remarks: remarks.all };
}

/** Comments, web links and segmentation are the other kinds. */
const CHAPTER = /^(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk)$/i;
