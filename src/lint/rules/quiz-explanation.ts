import { placedContainers } from '../parts.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'quiz-explanation',
  scope: 'episode',
  severity: 'hint',
  description: 'A quiz explains its answer.',
  docs: {
    why: 'A letter says who was right. The explanation, a blockquote at the end of the quiz, says why, and is what a learner keeps. The study guide prints it with the answers.',
    origin: 'The source format: Containers',
  },
  *check({ episode }) {
    for (const { beat } of placedContainers(episode)) {
      if (beat.name !== 'quiz') continue;
      const explained = beat.parts.some((part) => part.type === 'speech' && part.block.type === 'quote');
      if (!explained)
        yield {
          span: beat.nameSpan,
          message: 'This quiz does not explain its answer; expected a blockquote at its end.',
          hint: 'Put lines that begin with `>` before the closing `:::`.',
        };
    }
  },
};
