import { looksLikeDescription, readDescription, writeDescription } from '../description.ts';
import { chapterFormat } from '../format.ts';

/**
 * Timestamps for an episode's description on Spotify, one a line, the first at zero. Spotify asks for titles of under 40
 * characters (support.spotify.com, "Chapters"): a short title takes the place of a longer one, or it is cut.
 */
export const spotify = chapterFormat({
  name: 'spotify',
  description: 'Timestamps for a description on Spotify, with titles of under 40 characters.',
  fileName: 'chapters.spotify.txt',
  mediaType: 'text/plain',
  keeps: { fields: [], basis: true, step: 'second', longestTitle: 39, beginsAtZero: true },
  write: (sheet) => writeDescription(sheet, { hours: 'where needed' }),
  recognises: looksLikeDescription,
  read: readDescription,
});
