import { chapterFindings, PLATFORMS } from '../chapter-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'chapter-spacing',
  scope: 'episode',
  severity: 'warning',
  from: 'review',
  description: 'Each chapter is as long as the platforms that the episode is published on ask for.',
  options: { platforms: PLATFORMS },
  docs: {
    why: 'One chapter of less than 10 seconds, and YouTube shows none at all; two chapters that begin in one second cannot be told apart in a description. A draft’s times still move, so that it is left alone. Name the platforms that the show is published on under `platforms`.',
    origin: '[What players accept](../chapters.md#what-players-accept)',
  },
  check: (context, { platforms }) => chapterFindings(context, platforms, ['spacing', 'order', 'end']),
});
