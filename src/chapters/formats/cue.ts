import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { refuseSameStep } from '../frames.ts';
import { Remarks } from '../remarks.ts';

const FRAMES_A_SECOND = 75;

/**
 * A cue sheet (CDRWIN's, as players read it): a chapter is a track, its time in minutes, seconds and 75ths of a second.
 * A title stands in quotes, and nothing can be escaped in them: double quotes become typographic ones.
 */
export const cue = chapterFormat({
  name: 'cue',
  description: 'A cue sheet, for players and splitters of long recordings; at most 99 chapters.',
  fileName: 'chapters.cue',
  mediaType: 'application/x-cue',
  keeps: { fields: [], basis: true, step: 'cue frame', mostChapters: 99 },
  refuses: ({ chapters }) =>
    refuseSameStep(chapters, indexFrame, 'the same 75th of a second, which a cue sheet cannot tell apart'),
  write(sheet) {
    const lines = [
      `REM COMMENT ${quoted(describeBasis(sheet.basis))}`,
      `PERFORMER ${quoted(sheet.author ?? sheet.showTitle)}`,
      `TITLE ${quoted(sheet.episodeTitle)}`,
      'FILE "episode.mp3" MP3',
      ...sheet.chapters.flatMap(({ title, startMs }, index) => [
        `  TRACK ${String(index + 1).padStart(2, '0')} AUDIO`,
        `    TITLE ${quoted(title)}`,
        `    INDEX 01 ${formatIndex(startMs)}`,
      ]),
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) =>
    /^[ \t]*TRACK[ \t]+\d{1,4}[ \t]+\w/im.test(text) &&
    /^[ \t]*INDEX[ \t]+\d{1,2}[ \t]+\d{1,6}:/im.test(text),
  read,
});

function indexFrame(ms: number): number {
  return Math.round((ms * FRAMES_A_SECOND) / 1_000);
}

function formatIndex(ms: number): string {
  const frame = indexFrame(ms);
  const seconds = Math.floor(frame / FRAMES_A_SECOND);
  return [Math.floor(seconds / 60), seconds % 60, frame % FRAMES_A_SECOND]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function quoted(text: string): string {
  return `"${text.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '”')}"`;
}

interface Track {
  readonly line: number;
  title: string;
  startMs?: number;
}

function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const tracks: Track[] = [];
  let [episodeTitle, showTitle, files] = ['', '', 0];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [, command = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
    const track = tracks.at(-1);
    if (/^file$/i.test(command)) files++;
    else if (/^track$/i.test(command)) tracks.push({ line: index + 1, title: '' });
    else if (/^title$/i.test(command) && track) track.title = unquoted(rest);
    else if (/^title$/i.test(command)) episodeTitle = unquoted(rest);
    else if (/^performer$/i.test(command) && !track) showTitle = unquoted(rest);
    else if (/^index$/i.test(command) && track) readIndex(rest, track, index + 1, remarks);
  }
  if (tracks.length === 0) remarks.file('Unexpected content, expected lines such as `TRACK 01 AUDIO`.');
  if (files > 1) remarks.file(`The sheet names ${files} files; their times were read as those of one.`);
  const chapters = tracks.flatMap((track): readonly Chapter[] => {
    const { line, title, startMs } = track;
    if (startMs !== undefined)
      return [{ title, startMs, endMs: startMs, level: 1, place: { line, column: 1 } }];
    remarks.line(line, 'Track without `INDEX 01 MM:SS:FF`; it was left out.');
    return [];
  });
  return { episodeTitle, showTitle, basis: findBasis(text), chapters, remarks: remarks.all };
}

function readIndex(rest: string, track: Track, line: number, remarks: Remarks): void {
  const [, number, minutes, seconds, frames] =
    /^(\d{1,2})\s+(\d{1,6}):(\d{1,2}):(\d{1,2})\s*$/.exec(rest) ?? [];
  if (number === undefined || Number(frames) >= FRAMES_A_SECOND)
    remarks.line(line, 'Unexpected time, expected `INDEX 01 MM:SS:FF` with FF up to 74.');
  else if (Number(number) === 1)
    track.startMs = Math.round(
      (Number(minutes) * 60 + Number(seconds) + Number(frames) / FRAMES_A_SECOND) * 1_000,
    );
}

function unquoted(text: string): string {
  return /^"(.*)"\s*$/.exec(text)?.[1] ?? text.trim();
}
