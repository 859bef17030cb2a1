import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimecode, frameAt, frameStartMs, parseTimecode } from '../../notation/timecode.ts';
import { type ChapterOptions, type ChapterReading, chapterFormat } from '../format.ts';
import { guessFrameRate, refuseFrames } from '../frames.ts';
import { Remarks } from '../remarks.ts';

const START_HOUR = 1;
const EVENT = /^\d{1,6}\s.*?(\d\d:\d\d:\d\d[:;]\d\d)\s+\d\d:\d\d:\d\d[:;]\d\d\s*$/;

/**
 * DaVinci Resolve's timeline markers as an edit decision list (CMX 3600): an event, then `|C:colour |M:name |D:frames`.
 * Such a list begins at 01:00:00:00. A bar in a title would end it; it becomes ¦.
 */
export const resolve = chapterFormat({
  name: 'resolve',
  description: 'Timeline markers for DaVinci Resolve (EDL); needs --fps.',
  fileName: 'chapters.resolve.edl',
  mediaType: 'text/plain',
  keeps: { fields: [], basis: true, step: 'video frame', mostChapters: 999 },
  refuses: (sheet, options) => refuseFrames(sheet, options, START_HOUR),
  write({ chapters, basis, episodeTitle }, { frameRate } = {}) {
    if (frameRate === undefined) throw new TypeError('Ask `refuses` first: no frame rate');
    const offset = startFrame(frameRate);
    const events = chapters.flatMap(({ title, startMs }, index) => {
      const at = frameAt(startMs, frameRate) + offset;
      const [from, to] = [at, at + 1].map((frame) => formatTimecode(frame, frameRate));
      const number = String(index + 1).padStart(3, '0');
      return [
        `${number}  001      V     C        ${from} ${to} ${from} ${to}  `,
        ` |C:ResolveColorBlue |M:${title.replace(/\|/g, '¦')} |D:1`,
        '',
      ];
    });
    const head = [
      `TITLE: ${episodeTitle}`,
      `FCM: ${frameRate.drop ? 'DROP FRAME' : 'NON-DROP FRAME'}`,
      `* ${describeBasis(basis)}`,
      '',
    ];
    return [...head, ...events].map((line) => `${line}\r\n`).join('');
  },
  recognises: (text) => /^\uFEFF?\s*TITLE:/.test(text) && /\|M:/.test(text),
  read,
});

/** The frame at which an edit decision list begins, whose label is 01:00:00:00. */
function startFrame(frameRate: NonNullable<ChapterOptions['frameRate']>): number {
  return parseTimecode(`0${START_HOUR}:00:00:00`, frameRate) ?? 0;
}

/** Times count from 01:00:00:00 where no event comes before it, else from 00:00:00:00. */
function read(text: string, options: ChapterOptions = {}): ChapterReading {
  const remarks = new Remarks(text);
  const frameRate = guessFrameRate(options, /FCM: *DROP|\d;\d/.test(text), remarks);
  const found: { frame: number; title: string; line: number }[] = [];
  let episodeTitle: string | undefined;
  let event: number | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const time = line.length < 400 ? EVENT.exec(line)?.[1] : undefined;
    if (line.startsWith('TITLE:')) episodeTitle ??= line.slice(6).trim();
    if (time !== undefined) {
      event = parseTimecode(time, frameRate);
      if (event === undefined)
        remarks.line(
          index + 1,
          `\`${time}\` is no timecode at ${frameRate.name} frames a second; it was left out.`,
        );
    } else if (line.includes('|M:') && event !== undefined) {
      const words = line.slice(line.indexOf('|M:') + 3);
      found.push({ frame: event, title: words.split('|', 1)[0]?.trim() ?? '', line: index + 1 });
      event = undefined;
    }
  }
  if (found.length === 0) remarks.file('No event with a marker (`|M:name`) was found.');
  const first = found.reduce((least, { frame }) => Math.min(least, frame), Number.POSITIVE_INFINITY);
  const offset = first >= startFrame(frameRate) ? startFrame(frameRate) : 0;
  const chapters = found.map(({ frame, title, line }): Chapter => {
    const startMs = frameStartMs(frame - offset, frameRate);
    return { title, startMs, endMs: startMs, level: 1, place: { line, column: 1 } };
  });
  return { episodeTitle, basis: findBasis(text), chapters, remarks: remarks.all };
}
