import {
  CHAPTER_FORMATS,
  chapterFileName,
  type ChapterFormat,
  makeChapterSheet,
  USUAL_FORMATS,
} from '../chapters/index.ts';
import { OperationError, type Renderer } from '../model/index.ts';
import { parseFrameRate } from '../notation/timecode.ts';

/** Chapter lists, one file a format, in the folder `chapters/`: the usual formats, or those that the show asks for. */
export const renderer: Renderer = {
  name: 'chapters',
  description: 'Chapter lists for feeds, players, web pages, ffmpeg and descriptions.',
  async render(input) {
    const settings = input.show.settings.chapters;
    const sheet = makeChapterSheet({ ...input, subChapters: settings?.subChapters });
    const wanted: readonly string[] = settings?.formats ?? USUAL_FORMATS;
    const options = { frameRate: parseFrameRate(settings?.fps ?? '') };
    return CHAPTER_FORMATS.filter(({ name }) => wanted.includes(name)).map((format: ChapterFormat) => {
      const refusal = format.refuses(sheet, options);
      if (refusal !== undefined)
        throw new OperationError(
          `The chapters of "${sheet.episodeTitle}" cannot be written as ${format.name}: ${refusal}`,
          'Change `chapters:` in episodes/show.yaml.',
        );
      return { path: `chapters/${chapterFileName(format, sheet)}`, content: format.write(sheet, options) };
    });
  },
};
