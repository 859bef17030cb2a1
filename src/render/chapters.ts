import { CHAPTER_FORMATS, makeChapterSheet } from '../chapters/index.ts';
import type { Renderer } from '../model/index.ts';

/** Chapter lists, one file a format, in the folder `chapters/`. */
export const renderer: Renderer = {
  name: 'chapters',
  description: 'Chapter lists for feeds, players, web pages, ffmpeg and descriptions.',
  async render(input) {
    const sheet = makeChapterSheet(input);
    return CHAPTER_FORMATS.map((format) => ({
      path: `chapters/${format.fileName}`,
      content: format.write(sheet),
    }));
  },
};
