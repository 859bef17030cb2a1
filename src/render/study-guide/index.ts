import type { Renderer } from '../../model/index.ts';
import { makeGuide } from './content/index.ts';
import { layGuide } from './layout/index.ts';
import { GuideDocument } from './pdf/document.ts';

/** What a learner keeps of an episode, as a book of its own: read, set on pages, written as PDF. */
export const renderer: Renderer = {
  name: 'study-guide',
  description: 'The study guide as a PDF: objectives, text, figures, exercises, quiz with answers, sources.',
  async render(input) {
    const guide = await makeGuide(input);
    const document = new GuideDocument(guide);
    return [{ path: 'study-guide.pdf', content: await document.write(layGuide(guide, document.fonts)) }];
  },
};
