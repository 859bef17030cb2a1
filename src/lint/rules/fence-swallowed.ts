import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'fence-swallowed',
  scope: 'episode',
  severity: 'warning',
  description: 'No fence opens inside another one.',
  docs: {
    why: 'A line that opens a fence inside a fence is almost always the sign of a closing line that was forgotten further up: the prose between the two is shown as code, and the prose after them as well. Code that does contain fences needs an outer fence with more backticks than any inside it.',
    origin: 'CommonMark 0.31, section 4.5',
  },
  *check({ episode, file }) {
    for (const { opener, span } of problemsOf(episode.problems, 'fence-swallows-opener')) {
      const marker = /^(?:`+|~+)/.exec(file.text.slice(opener.start, opener.end))?.[0] ?? '```';
      yield {
        span,
        message: 'Unexpected opening fence inside a fence; expected the outer one to be closed before it.',
        hint: `Close the outer fence above this line, or open it with ${marker}${marker.charAt(0)} where this line is part of its code.`,
        related: [{ path: file.path, span: opener, message: 'The outer fence opens here.' }],
      };
    }
  },
};
