import type { Renderer } from '../model/index.ts';
import { htmlWriter } from './html/index.ts';
import { UsedImages } from './images.ts';
import { markdownWriter } from './markdown/index.ts';
import { compileTemplates } from './templates/index.ts';
import { idClaims } from './view/page-ids.ts';
import { makeReferences } from './view/references.ts';
import { showNotesView } from './view/show-notes-view.ts';

/** What a listener reads beside the episode, as Markdown for podcast hosts and as a page. */
export const renderer: Renderer = {
  name: 'show-notes',
  description: 'Show notes with chapters, sources, glossary and code, as Markdown and HTML.',
  async render(input) {
    const templates = compileTemplates(input.templates);
    const images = new UsedImages(input.images);
    const plain = markdownWriter(await makeReferences(input, images, false));
    const claimId = idClaims();
    const page = htmlWriter(await makeReferences(input, images, true), claimId);
    return [
      {
        path: 'show-notes.md',
        content: templates.render('show-notes.md.hbs', showNotesView(input, plain, idClaims())),
      },
      {
        path: 'show-notes.html',
        content: templates.render('show-notes.html.hbs', showNotesView(input, page, claimId)),
      },
      ...images.files(),
    ];
  },
};
