import { firstAtZero } from './checks.ts';
import type { ChapterPlatform } from './platform.ts';

const WHO = 'Pocket Casts';

/** Reads `podcast:chapters`, Podlove chapters and those in the audio. */
export const pocketCasts: ChapterPlatform = {
  name: 'pocket-casts',
  title: WHO,
  source:
    'https://github.com/Automattic/pocket-casts-android/blob/main/modules/services/repositories/src/main/java/au/com/shiftyjelly/pocketcasts/repositories/podcast/ChapterManagerImpl.kt',
  reads: ['json', 'psc', 'mp3', 'm4a'],
  rules: [
    {
      aspect: 'first',
      severity: 'warning',
      why: 'The first chapter is moved to 0, wherever it begins.',
      check: (sheet) => firstAtZero(WHO, sheet),
    },
  ],
};
