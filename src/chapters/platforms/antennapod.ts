import type { ChapterSheet } from '../../model/index.ts';
import { increasing, shown, titleBytes } from './checks.ts';
import type { ChapterFault, ChapterPlatform } from './platform.ts';

const WHO = 'AntennaPod';

/** Reads chapters from the feed, from `podcast:chapters` and from the audio; of several lists the longer wins. */
export const antennapod: ChapterPlatform = {
  name: 'antennapod',
  title: WHO,
  source:
    'https://github.com/AntennaPod/AntennaPod/tree/develop/parser/media/src/main/java/de/danoeh/antennapod/parser/media',
  reads: ['psc', 'json', 'ogm', 'mp3', 'm4a', 'opus', 'ogg'],
  rules: [
    {
      aspect: 'order',
      severity: 'warning',
      why: 'Starts in JSON are cut to whole seconds: of two chapters in one second one cannot be reached.',
      only: ['json'],
      check: (sheet) => increasing(WHO, sheet, 1_000),
    },
    {
      aspect: 'hidden',
      severity: 'warning',
      why: '`toc: false` is not looked at: a hidden chapter is listed like the others.',
      only: ['json'],
      check: hiddenListed,
    },
    {
      aspect: 'title',
      severity: 'error',
      why: 'A title of more than 127 bytes in the chapter list of an M4A file breaks all chapters of the file.',
      only: ['m4a'],
      check: (sheet) => titleBytes(WHO, 127, sheet),
    },
  ],
};

function* hiddenListed({ chapters }: ChapterSheet): Iterable<ChapterFault> {
  for (const [index, { title, hidden }] of chapters.entries())
    if (hidden)
      yield {
        chapter: index,
        message: `${title.trim() ? `"${shown(title)}"` : `Chapter ${index + 1}`} is hidden; ${WHO} lists it all the same.`,
        hint: 'Give it a title that may be seen, or leave it out.',
      };
}
