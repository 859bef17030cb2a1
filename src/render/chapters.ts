import {
  CHAPTER_FORMATS,
  chapterFileName,
  type ChapterFormat,
  judgeSheet,
  makeChapterSheet,
  USUAL_FORMATS,
} from '../chapters/index.ts';
import { type ChapterSheet, type Renderer, type Status, STATUSES } from '../model/index.ts';
import { parseFrameRate } from '../notation/timecode.ts';

/**
 * Chapter lists, one file a format, in the folder `chapters/`: the usual formats, or those that the show asks for. One that cannot hold the
 * list is left out; the rules chapter-format and chapter-frame-rate say so.
 */
export const renderer: Renderer = {
  name: 'chapters',
  description: 'Chapter lists for feeds, players, web pages, ffmpeg and descriptions.',
  async render(input) {
    const settings = input.show.settings.chapters;
    const sheet = makeChapterSheet({ ...input, subChapters: settings?.subChapters });
    const wanted: readonly string[] = settings?.formats ?? USUAL_FORMATS;
    const options = { frameRate: parseFrameRate(settings?.fps ?? '') };
    return CHAPTER_FORMATS.filter(({ name }) => wanted.includes(name))
      .filter((format: ChapterFormat) => format.refuses(sheet, options) === undefined)
      .map((format: ChapterFormat) => ({
        path: `chapters/${chapterFileName(format, sheet)}`,
        content: format.write(sheet, options),
        notes: isFinished(input.episode.facts.status) ? notesOn(sheet, format.name) : undefined,
      }));
  },
};

/** A draft's times still move, and it may lack segments. */
function isFinished(status: Status): boolean {
  return STATUSES.indexOf(status) >= STATUSES.indexOf('review');
}

/** What the platform that a format is for finds wrong with the sheet, what was cut to its limits among it. */
function notesOn(sheet: ChapterSheet, format: string): readonly string[] {
  return judgeSheet(sheet, [format], { format }).map(({ message, hint }) =>
    hint === undefined ? message : `${message} ${hint}`,
  );
}
