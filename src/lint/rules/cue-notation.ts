import { cueNotationEdits } from '../../tidy/index.ts';
import type { EpisodeRule } from '../rule.ts';
import { usualForm } from '../usual-form.ts';

export const rule: EpisodeRule = {
  name: 'cue-notation',
  scope: 'episode',
  severity: 'hint',
  fixable: true,
  description: 'Cues are written alike: `[SFX: rain, 3s]`, without marks around them.',
  docs: {
    why: 'A cue is found by whoever searches a folder of episodes for `[SFX: `, and skipped by eye in the script, if all look the same. One with emphasis around it or without its blank is a cue all the same, so this is only a hint, one an episode; `coldopen lint --fix` and `coldopen fmt` write the usual form. What only looks like a cue, and would be read aloud, is for `cue-syntax`.',
    origin: 'The source format: Cues',
  },
  check({ episode, file: { text } }) {
    return usualForm({ episode, text, noun: 'cue' }, cueNotationEdits(text, episode));
  },
};
