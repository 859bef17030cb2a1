import { CHAPTER_FORMATS, makeChapterSheet, USUAL_FORMATS } from '../chapters/index.ts';
import type { Renderer } from '../model/index.ts';

/** Chapter lists, one file a format, in the folder `chapters/`. */
export const renderer: Renderer = {
  name: 'chapters',
  description: 'Chapter lists for feeds, players, web pages, ffmpeg and descriptions.',
  async render(input) {
    const sheet = makeChapterSheet(input);
    return CHAPTER_FORMATS.filter(({ name }) => USUAL_FORMATS.includes(name)).map((format) => ({
      path: `chapters/${format.fileName}`,
      content: format.write(sheet),
    }));
  },
};
