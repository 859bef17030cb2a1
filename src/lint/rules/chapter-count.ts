import { chapterFindings, PLATFORMS } from '../chapter-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'chapter-count',
  scope: 'episode',
  severity: 'warning',
  from: 'review',
  description: 'An episode has as many chapters as the platforms it is published on ask for.',
  options: { platforms: PLATFORMS },
  docs: {
    why: 'Each segment with a length becomes a chapter. YouTube, Spotify and Apple Podcasts show none of them where a description lists fewer than three, and say nothing about it; an MP3 holds 255 at most. A draft may still lack segments and is left alone. A list that is longer than a description may be does not fit there at all. Name the platforms that the show is published on under `platforms`.',
    origin: '[What players accept](../chapters.md#what-players-accept)',
  },
  check: (context, { platforms }) => chapterFindings(context, platforms, ['count', 'size']),
});
