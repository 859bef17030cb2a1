import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'math-closed',
  scope: 'episode',
  severity: 'error',
  description: 'Every display formula is closed.',
  docs: {
    why: 'A line of `$$` opens a formula and the next such line closes it. Without the second the TeX is read as prose, backslashes and all, and its seconds are counted as speech.',
    origin: 'The source format: Figures',
  },
  *check({ episode }) {
    for (const { span } of problemsOf(episode.problems, 'math-unclosed')) {
      yield {
        span,
        message:
          'This formula is never closed; expected a line `$$` after it, before the next heading or container.',
        hint: 'Write `\\$$` where two dollars are meant.',
      };
    }
  },
};
