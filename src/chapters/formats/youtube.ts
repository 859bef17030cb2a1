import { chapterFormat } from '../format.ts';
import { looksLikeDescription, readDescription, writeDescription } from '../description.ts';

/**
 * Timestamps for a description, as YouTube, Spotify and Apple Podcasts read them: one a line, the first at zero, whole
 * seconds cut down so that no title comes late. YouTube refuses `<` and `>` in descriptions; they become ‹ and ›.
 * Before a recording the first line warns against publishing; after one the text is ready to paste.
 */
export const youtube = chapterFormat({
  name: 'youtube',
  description: 'Timestamps to paste into a description on YouTube, Spotify or Apple Podcasts.',
  fileName: 'chapters.youtube.txt',
  mediaType: 'text/plain',
  keeps: { fields: [], basis: true, step: 'second', beginsAtZero: true },
  write: (sheet) => writeDescription(sheet, { hours: 'where needed' }),
  recognises: looksLikeDescription,
  read: readDescription,
});
