import { chapterFindings, PLATFORMS } from '../chapter-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'chapter-title',
  scope: 'episode',
  severity: 'warning',
  from: 'draft',
  description: 'The title of each segment is short and plain enough to be a chapter’s title in a player.',
  options: { platforms: PLATFORMS },
  docs: {
    why: 'A segment’s title is what listeners tap on. Spotify asks for fewer than 40 characters and no emoji, small screens cut the rest, and a title of more than 127 bytes in an M4A file takes all chapters from those who listen with AntennaPod. Where the long title is right for the page, give the chapter a short one under `chapters` in the frontmatter. Name the platforms that the show is published on under `platforms`.',
    origin: '[What players accept](../chapters.md#what-players-accept)',
  },
  check: (context, { platforms }) => chapterFindings(context, platforms, ['title']),
});
