import { describeBasis } from '../../notation/basis.ts';
import { formatSeconds } from '../../notation/timestamp.ts';
import { chapterFormat } from '../format.ts';
import { withoutHidden } from '../tidy-sheet.ts';

const HOUR_MS = 3_600_000;

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
  write(sheet) {
    const { basis, chapters } = withoutHidden(sheet);
    const hours = (chapters.at(-1)?.startMs ?? 0) >= HOUR_MS;
    const lines = chapters.map(({ startMs, title }) => `${clock(startMs, hours)} ${withoutAngles(title)}`);
    if (basis !== 'recorded') lines.unshift(`Do not publish yet. ${describeBasis(basis)}`, '');
    return lines.map((line) => `${line}\n`).join('');
  },
});

/** Padded, for Apple Podcasts and YouTube ask for `00:00` or `00:00:00` first; all lines of a list have one form. */
function clock(ms: number, hours: boolean): string {
  const time = formatSeconds(Math.floor(ms / 1_000));
  return hours ? time : time.slice(3);
}

function withoutAngles(title: string): string {
  return title.replace(/</g, '‹').replace(/>/g, '›');
}
