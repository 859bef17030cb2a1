import type { ShowRenderer } from '../../model/index.ts';
import { compileTemplates } from '../templates/index.ts';
import { indexView } from './index-view.ts';

/** The index of the show. The file cannot be called for its output: `index.ts` is a folder's door. */
export const renderer: ShowRenderer = {
  name: 'index',
  description:
    'The index of the show: every episode, planned or finished, tracks, threads and concepts, as a page.',
  async render(input) {
    const content = compileTemplates(input.templates).render('index.html.hbs', indexView(input));
    return [{ path: 'index.html', content }];
  },
};
