import type { Chapter } from '../../model/index.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import { chapterFormat } from '../format.ts';
import { readJsonChapters } from '../json-list.ts';

/** The part of an Auphonic production that holds its chapters (auphonic.com/help/api, "Details of Productions"), to post to its API. */
export const auphonic = chapterFormat({
  name: 'auphonic',
  description: 'Chapters of a production, for the API of Auphonic.',
  fileName: 'chapters.auphonic.json',
  mediaType: 'application/json',
  keeps: { fields: ['url', 'image'], basis: false, step: 'millisecond' },
  write: ({ chapters }) => `${JSON.stringify({ chapters: chapters.map(writeChapter) }, null, 2)}\n`,
  recognises: (text) =>
    /^[\uFEFF\s]*\{/.test(text) && !/"version"\s*:/.test(text) && /"start"\s*:\s*"/.test(text),
  read: readJsonChapters,
});

function writeChapter({ startMs, title, url, image }: Chapter): Record<string, unknown> {
  return { start: formatTimestamp(startMs), title, url, image };
}
