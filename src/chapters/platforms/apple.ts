import { atLeast, firstAtZero, increasing } from './checks.ts';
import type { ChapterPlatform } from './platform.ts';

const WHO = 'Apple Podcasts';
/** What is asked of a description is not asked of `podcast:chapters` or of chapters in the audio. */
const DESCRIPTION = ['apple'];

/** From version 26.2 timestamps in the description, `podcast:chapters`, or chapters in the audio. */
export const apple: ChapterPlatform = {
  name: 'apple',
  title: WHO,
  source: 'https://podcasters.apple.com/support/5482-using-chapters-on-apple-podcasts',
  reads: ['apple', 'json', 'mp3', 'm4a'],
  rules: [
    {
      aspect: 'first',
      severity: 'error',
      why: 'Without a first chapter at 00:00:00 Apple makes chapters of its own.',
      only: DESCRIPTION,
      check: (sheet) => firstAtZero(WHO, sheet),
    },
    {
      aspect: 'count',
      severity: 'error',
      why: 'Of fewer than 3 chapters in a description none is taken.',
      only: DESCRIPTION,
      check: (sheet) => atLeast(WHO, 3, sheet),
    },
    {
      aspect: 'order',
      severity: 'error',
      why: 'Two chapters in one second of a description cannot be told apart.',
      only: DESCRIPTION,
      check: (sheet) => increasing(WHO, sheet, 1_000),
    },
  ],
};
