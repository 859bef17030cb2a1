import type { ChapterSheet } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import { atMost, increasing, listed, shown, titlesUnder } from './checks.ts';
import type { ChapterFault, ChapterPlatform } from './platform.ts';

const WHO = 'a player';

/** What holds wherever chapters are read: the bounds of the formats themselves. Always judged. */
export const everyPlayer: ChapterPlatform = {
  name: 'every-player',
  title: 'every player',
  source: 'https://id3.org/id3v2-chapters-1.0',
  reads: [],
  rules: [
    {
      aspect: 'order',
      severity: 'error',
      why: 'A chapter without length has no place in the recording.',
      check: (sheet) => increasing(WHO, sheet),
    },
    {
      aspect: 'order',
      severity: 'error',
      why: 'Containers count in whole milliseconds.',
      check: wholeMilliseconds,
    },
    {
      aspect: 'count',
      severity: 'error',
      why: 'The table of contents of an MP3 counts in one byte.',
      only: ['mp3', 'm4a'],
      check: (sheet) => atMost('an MP3 or M4A file', 255, sheet),
    },
    {
      aspect: 'end',
      severity: 'error',
      why: 'What begins after the end cannot be played.',
      check: beforeEnd,
    },
    {
      aspect: 'title',
      severity: 'error',
      why: 'A title of two lines breaks formats of one line a chapter.',
      check: oneLine,
    },
    {
      aspect: 'title',
      severity: 'warning',
      why: 'Longer titles are cut on small screens.',
      check: (sheet) => titlesUnder(WHO, 41, sheet),
    },
  ],
};

function* wholeMilliseconds({ chapters }: ChapterSheet): Iterable<ChapterFault> {
  for (const [index, { title, startMs }] of chapters.entries())
    if (!Number.isSafeInteger(startMs) || startMs < 0)
      yield {
        chapter: index,
        message: `"${shown(title)}" begins at ${startMs} ms; expected a whole number of milliseconds from 0 on.`,
      };
}

function* beforeEnd({ chapters, totalMs }: ChapterSheet): Iterable<ChapterFault> {
  // A list of an unknown recording has no end to be held to.
  if (totalMs <= 0) return;
  for (const [index, { title, startMs }] of chapters.entries())
    if (startMs >= totalMs)
      yield {
        chapter: index,
        message: `"${shown(title)}" begins at ${formatTimestamp(startMs)}, where the recording of ${formatLength(totalMs)} is over; expected a start before its end.`,
      };
}

function* oneLine({ chapters }: ChapterSheet): Iterable<ChapterFault> {
  for (const [index, { title }] of listed(chapters))
    if (/[\n\r\u0085\u2028\u2029]/.test(title))
      yield { chapter: index, message: `The title "${shown(title)}" has several lines; expected one.` };
}
