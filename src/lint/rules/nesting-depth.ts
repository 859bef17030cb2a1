import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'nesting-depth',
  scope: 'episode',
  severity: 'error',
  description: 'Containers, quotes, lists and emphasis stand inside one another fewer than fifty times.',
  docs: {
    why: 'Nobody nests fifty quotes by hand: such a line comes from a paste gone wrong, or from somebody who tries the tool’s patience. It is kept as plain text, so that nothing is lost and no time is wasted.',
    origin: 'The source format: What the parser does with damage',
  },
  *check({ episode }) {
    for (const { span } of problemsOf(episode.problems, 'nesting-too-deep')) {
      yield {
        span,
        message:
          'Unexpected nesting past 50 levels, or thousands of marks in one paragraph; expected the text without most of its marks.',
        hint: 'Take the repeated `>`, `-`, `*` or `:::` away.',
      };
    }
  },
};
