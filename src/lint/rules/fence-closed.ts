import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'fence-closed',
  scope: 'episode',
  severity: 'error',
  description: 'Every code fence is closed.',
  docs: {
    why: 'Without its closing line a fence turns all that follows into code: in a Markdown viewer the rest of the episode, for `coldopen` everything up to the next segment heading or container. None of it is spoken, timed or checked.',
    origin: 'CommonMark 0.31, section 4.5',
  },
  *check({ episode }) {
    for (const { marker, span } of problemsOf(episode.problems, 'fence-unclosed')) {
      yield {
        span,
        message: `This fence is never closed; expected a line ${marker} after its last line of code.`,
        hint: 'What stands between here and the next heading or container was taken for code.',
      };
    }
  },
};
