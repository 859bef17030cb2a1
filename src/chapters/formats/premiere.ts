import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimecode, frameAt, frameStartMs, parseTimecode } from '../../notation/timecode.ts';
import { type ChapterOptions, type ChapterReading, chapterFormat } from '../format.ts';
import { guessFrameRate, refuseFrames } from '../frames.ts';
import { Remarks } from '../remarks.ts';
import { headerOf, readTable, writeTable } from '../table.ts';

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
  recognises: (text) => headerOf(text, '\t').includes('marker name'),
  read,
});

function read(text: string, options: ChapterOptions = {}): ChapterReading {
  const remarks = new Remarks(text);
  const { rows } = readTable(text, '\t');
  const isDropFrame = rows.some((row) => row.cell('in').includes(';'));
  const frameRate = guessFrameRate(options, isDropFrame, remarks);
  const chapters: Chapter[] = [];
  for (const row of rows) {
    const from = parseTimecode(row.cell('in'), frameRate);
    const to = parseTimecode(row.cell('out'), frameRate) ?? from;
    if (from === undefined || to === undefined)
      remarks.at(
        row.at,
        `The column In holds no timecode at ${frameRate.name} frames a second; it was left out.`,
      );
    else
      chapters.push({
        title: row.cell('marker name'),
        startMs: frameStartMs(from, frameRate),
        endMs: frameStartMs(to, frameRate),
        level: 1,
        place: remarks.placeOf(row.at),
      });
  }
  if (rows.length === 0)
    remarks.file('Unexpected content, expected a table apart by tabs with the columns Marker Name and In.');
  return { basis: findBasis(rows[0]?.cell('description') ?? ''), chapters, remarks: remarks.all };
}
