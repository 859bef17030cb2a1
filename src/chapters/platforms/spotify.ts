import { atLeast, firstAtZero, increasing, noEmoji, titlesUnder } from './checks.ts';
import type { ChapterPlatform } from './platform.ts';

const WHO = 'Spotify';

/** Timestamps in the description, or Podlove chapters in the feed. */
export const spotify: ChapterPlatform = {
  name: 'spotify',
  title: WHO,
  source: 'https://support.spotify.com/us/creators/article/creating-and-managing-chapters/',
  reads: ['spotify', 'psc'],
  rules: [
    {
      aspect: 'first',
      severity: 'error',
      why: 'Without a first chapter at 0 the times are no chapters.',
      check: (sheet) => firstAtZero(WHO, sheet),
    },
    {
      aspect: 'count',
      severity: 'error',
      why: 'Fewer than 3 chapters are not shown.',
      check: (sheet) => atLeast(WHO, 3, sheet),
    },
    {
      aspect: 'order',
      severity: 'error',
      why: 'Chapters have to stand in the order of their times, in whole seconds.',
      check: (sheet) => increasing(WHO, sheet, 1_000),
    },
    {
      aspect: 'title',
      severity: 'warning',
      why: 'Titles of 40 characters and more are skimmed, and cut on small screens.',
      check: (sheet) => titlesUnder(WHO, 40, sheet),
    },
    {
      aspect: 'title',
      severity: 'warning',
      why: 'Titles are to be plain text; emoji are advised against.',
      check: (sheet) => noEmoji(WHO, sheet),
    },
  ],
};
