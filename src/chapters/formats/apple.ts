import { looksLikeDescription, readDescription, writeDescription } from '../description.ts';
import { chapterFormat } from '../format.ts';

/** Timestamps for an episode's description in Apple Podcasts, which wants the first as `00:00:00`: hours on every line. */
export const apple = chapterFormat({
  name: 'apple',
  description: 'Timestamps for a description in Apple Podcasts, with hours on every line.',
  fileName: 'chapters.apple.txt',
  mediaType: 'text/plain',
  keeps: { fields: [], basis: true, step: 'second', beginsAtZero: true },
  write: (sheet) => writeDescription(sheet, { hours: 'always' }),
  recognises: looksLikeDescription,
  read: readDescription,
});
