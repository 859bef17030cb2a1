import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import {
  type FrameRate,
  formatTimecode,
  frameAt,
  frameStartMs,
  parseTimecode,
} from '../../notation/timecode.ts';
import { type ChapterOptions, type ChapterReading, chapterFormat } from '../format.ts';
import { guessFrameRate, refuseFrames } from '../frames.ts';
import { Remarks } from '../remarks.ts';

const START_HOUR = 1;
const EVENT = /^\s*\d{1,6}\s.*?(\d\d[:;]\d\d[:;]\d\d[:;]\d\d)\s+\d\d[:;]\d\d[:;]\d\d[:;]\d\d\s*$/;

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
    const offset = parseTimecode(`0${START_HOUR}:00:00:00`, frameRate) ?? 0;
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
      `* Begins at 0${START_HOUR}:00:00:00.`,
      '',
    ];
    return [...head, ...events].map((line) => `${line}\r\n`).join('');
  },
  recognises: (text) => /^\uFEFF?\s*TITLE:/.test(text) && /\|M:/.test(text),
  read,
});

interface Event {
  readonly line: number;
  readonly frame: number;
  readonly frames: number;
  readonly title: string;
}

/**
 * Times count from where the list says that it begins, else from 10:00:00:00 or 01:00:00:00, at which timelines begin, where no event
 * comes before it, else from 00:00:00:00. What stands before `|C:` is the marker's note, its title where it has no name.
 */
function read(text: string, options: ChapterOptions = {}): ChapterReading {
  const remarks = new Remarks(text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const codes = lines.flatMap((line) => (line.length < 400 ? (EVENT.exec(line)?.[1] ?? []) : []));
  const isDrop = /FCM: *DROP/.test(text) || codes.some((code) => code.includes(';'));
  const frameRate = guessFrameRate(options, codes, isDrop, remarks);
  const events = eventsOf(lines, frameRate, remarks);
  if (events.length === 0) remarks.file('No event with a marker (`|M:name`) was found.');
  const hour = startHourOf(text, events, frameRate);
  if (hour > START_HOUR)
    remarks.file(`The list begins at ${hour}:00:00:00, which was taken for the start of the recording.`);
  const offset = parseTimecode(`${hour}:00:00:00`, frameRate) ?? 0;
  const chapters = events.map(({ line, frame, frames, title }): Chapter => {
    const [startMs, endMs] = [frame, frame + frames].map((at) => frameStartMs(at - offset, frameRate));
    return { title, startMs: startMs ?? 0, endMs: endMs ?? 0, level: 1, place: { line, column: 1 } };
  });
  const episodeTitle = lines
    .find((line) => line.startsWith('TITLE:'))
    ?.slice(6)
    .trim();
  return { episodeTitle, basis: findBasis(text), chapters, remarks: remarks.all };
}

function eventsOf(lines: readonly string[], frameRate: FrameRate, remarks: Remarks): readonly Event[] {
  const events: Event[] = [];
  let frame: number | undefined;
  for (const [index, line] of lines.entries()) {
    const time = line.length < 400 ? EVENT.exec(line)?.[1] : undefined;
    if (time !== undefined) {
      frame = parseTimecode(time, frameRate);
      if (frame === undefined)
        remarks.line(
          index + 1,
          `\`${time}\` is no timecode at ${frameRate.name} frames a second; it was left out.`,
        );
    } else if (line.includes('|M:') && frame !== undefined) {
      const [note = '', ...fields] = line.split('|');
      const field = (key: string) =>
        fields
          .find((one) => one.startsWith(key))
          ?.slice(key.length)
          .trim() ?? '';
      // A marker that is a point is one frame long.
      const frames = /^\d{1,9}$/.test(field('D:')) ? Number(field('D:')) : 1;
      events.push({
        line: index + 1,
        frame,
        frames: frames > 1 ? frames : 0,
        title: field('M:') || note.trim(),
      });
      frame = undefined;
    }
  }
  return events;
}

function startHourOf(text: string, events: readonly Event[], frameRate: FrameRate): number {
  const stated = /^\* Begins at (\d\d):00:00:00\.$/m.exec(text.slice(0, 2_000))?.[1];
  if (stated !== undefined) return Number(stated);
  const first = events.reduce((least, { frame }) => Math.min(least, frame), Number.POSITIVE_INFINITY);
  return [10, START_HOUR].find((hour) => first >= (parseTimecode(`${hour}:00:00:00`, frameRate) ?? 0)) ?? 0;
}
