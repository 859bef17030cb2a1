import { speakerEdits } from '../../tidy/index.ts';
import type { EpisodeRule } from '../rule.ts';
import { usualForm } from '../usual-form.ts';

export const rule: EpisodeRule = {
  name: 'speaker-notation',
  scope: 'episode',
  severity: 'hint',
  fixable: true,
  description: 'Speakers’ labels are written alike: `**MAYA:**`, or `**MAYA (softly):**`.',
  docs: {
    why: 'Whoever reads a script aloud looks for the next label out of the corner of an eye: capitals, bold, the colon inside. `**Maya**:` names the same speaker, so this is only a hint, one an episode; `coldopen lint --fix` and `coldopen fmt` write the usual form. A name without bold type is no label at all, and is for `speaker-unmarked`.',
    origin: 'The source format: Speakers',
  },
  check({ episode, file: { text } }) {
    return usualForm({ episode, text, noun: 'label' }, speakerEdits(text, episode));
  },
};
