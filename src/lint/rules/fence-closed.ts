import { walkFigures } from '../../model/index.ts';
import { closingFence } from '../closing-lines.ts';
import { partsOf } from '../parts.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'fence-closed',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Every code fence is closed.',
  docs: {
    why: 'Without its closing line a fence turns all that follows into code: in a Markdown viewer the rest of the episode, for `coldopen` everything up to the next segment heading or container. None of it is spoken, timed or checked.',
    origin: 'CommonMark 0.31, section 4.5',
  },
  *check({ episode, file }) {
    const problems = problemsOf(episode.problems, 'fence-unclosed');
    const figures = problems.length === 0 ? [] : [...walkFigures(partsOf(episode))];
    for (const { marker, span } of problems) {
      const figure = figures.find((other) => 'openSpan' in other && other.openSpan?.start === span.start);
      yield {
        span,
        message: `This fence is never closed; expected a line ${marker} after its last line of code.`,
        hint: 'What stands between here and the next heading or container was taken for code.',
        ...(figure && 'contentSpan' in figure && closingFence(file.text, figure.contentSpan, marker)),
      };
    }
  },
};
