import { durationEdits, headingTimeEdits } from '../../tidy/index.ts';
import type { EpisodeRule } from '../rule.ts';
import { usualForm } from '../usual-form.ts';

export const rule: EpisodeRule = {
  name: 'time-notation',
  scope: 'episode',
  severity: 'hint',
  fixable: true,
  description: 'Times are written alike: `(8 min)` in headings, `60m` in the frontmatter.',
  docs: {
    why: 'Cold Open reads `8 min`, `0:08:00`, `PT8M` and a bare `8` as the same time. People who skim the headings read one form faster than four, and `1:30` has to be thought about: minutes or hours? It is only a hint, one an episode, and `coldopen lint --fix` and `coldopen fmt` write the usual form. Hours may be hours (`3h`, `1 h 30 min`), and a time that cannot be said that way, such as one with parts of a second, is left as it is.',
    origin: 'The source format: Times',
  },
  check({ episode, file: { text } }) {
    return usualForm({ episode, text, noun: 'time' }, [
      ...durationEdits(text, episode),
      ...headingTimeEdits(text, episode),
    ]);
  },
};
