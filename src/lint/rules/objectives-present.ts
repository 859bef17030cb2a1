import type { Finding } from '../../model/index.ts';
import { fieldSpan, headIsBroken } from '../episode-numbers.ts';
import { isUnusable } from '../likely-causes.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'objectives-present',
  scope: 'episode',
  severity: 'warning',
  description: 'An episode says what a listener can do afterwards.',
  docs: {
    why: 'Objectives open the show notes and the study guide, and they are what a reviewer holds the script against. An episode that is only planned needs none yet.',
  },
  *check({ episode }): Iterable<Finding> {
    if (episode.facts.objectives.length > 0 || episode.facts.status === 'planned') return;
    if (headIsBroken(episode) || isUnusable(episode, 'objectives')) return;
    yield {
      span: fieldSpan(episode, 'objectives'),
      message: 'The episode has no objectives; expected at least one sentence under `objectives:`.',
      hint: 'Say what a listener can do afterwards: “Compute the physical floor of a round trip between two cities”.',
    };
  },
};
