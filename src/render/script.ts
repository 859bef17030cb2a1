import type { Renderer } from '../model/index.ts';
import { htmlWriter } from './html/index.ts';
import { UsedImages } from './images.ts';
import { markdownWriter } from './markdown/index.ts';
import { compileTemplates } from './templates/index.ts';
import { idClaims } from './view/page-ids.ts';
import { makeReferences } from './view/references.ts';
import { scriptView } from './view/script-view.ts';

/** The script for the recording, with a running clock, as Markdown and as a page to read from or print. */
export const renderer: Renderer = {
  name: 'script',
  description: 'The recording script with speakers, cues and a running clock, as Markdown and HTML.',
  async render(input) {
    const templates = compileTemplates(input.templates);
    const images = new UsedImages(input.images);
    const plain = markdownWriter(await makeReferences(input, images, false));
    const claimId = idClaims();
    const page = htmlWriter(await makeReferences(input, images, true), claimId);
    return [
      {
        path: 'script.md',
        content: templates.render('script.md.hbs', scriptView(input, plain, idClaims())),
      },
      { path: 'script.html', content: templates.render('script.html.hbs', scriptView(input, page, claimId)) },
      ...images.files(),
    ];
  },
};
