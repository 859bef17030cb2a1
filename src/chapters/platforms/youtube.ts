import { atLeast, firstAtZero, increasing, longEnough } from './checks.ts';
import { fitsDescription } from './fits-description.ts';
import type { ChapterPlatform } from './platform.ts';

const WHO = 'YouTube';

/** Timestamps in a video's description; where one rule is broken there are no chapters at all. */
export const youtube: ChapterPlatform = {
  name: 'youtube',
  title: WHO,
  source: 'https://support.google.com/youtube/answer/9884579',
  reads: ['youtube'],
  rules: [
    {
      aspect: 'first',
      severity: 'error',
      why: 'Without a first chapter at 00:00 no chapter is shown.',
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
      why: 'Times that do not ascend, in whole seconds, are no chapters.',
      check: (sheet) => increasing(WHO, sheet, 1_000),
    },
    {
      aspect: 'spacing',
      severity: 'error',
      why: 'With a chapter of less than 10 s no chapter is shown.',
      check: (sheet) => longEnough(WHO, 10_000, sheet),
    },
    {
      aspect: 'size',
      severity: 'error',
      why: 'A description has 5,000 bytes at most, and the list is only a part of it.',
      only: ['youtube'],
      source: 'https://developers.google.com/youtube/v3/docs/videos#snippet.description',
      check: (sheet) => fitsDescription(WHO, 5_000, sheet),
    },
  ],
};
