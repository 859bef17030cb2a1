import { type Finding, imagesOf } from '../../model/index.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'image-alt',
  scope: 'episode',
  severity: 'warning',
  description: 'Every image says in words what it shows.',
  docs: {
    why: 'The words between the brackets are what a screen reader says, what stands in place of an image that cannot be shown, and what the study guide prints where it has none. An episode is heard: whoever only has the page must not miss what the others see. A caption does not replace them, because it says what the image means and not what is on it.',
    origin: 'WCAG 2.2, success criterion 1.1.1 (non-text content).',
  },
  *check({ episode }): Iterable<Finding> {
    for (const { alt, span } of imagesOf(episode)) {
      if (alt.trim() !== '') continue;
      yield {
        span,
        message: 'The image has no alternative text; expected words that say what it shows.',
        hint: 'Write them between the brackets: `![A rack with two dark shelves](img/rack.png)`.',
      };
    }
  },
};
