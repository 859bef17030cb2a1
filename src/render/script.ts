import type { Renderer } from '../model/index.ts';
import { writeCueSheet } from './cue-sheet.ts';
import { pageChart } from './pacing-svg.ts';
import { htmlWriter, pageScript } from './html/index.ts';
import { UsedImages } from './images.ts';
import { markdownWriter } from './markdown/index.ts';
import { TELEPROMPTER_SCRIPT } from './teleprompter-script.ts';
import { compileTemplates } from './templates/index.ts';
import { idClaims } from './view/page-ids.ts';
import { makeReferences } from './view/references.ts';
import { scriptView } from './view/script-view.ts';

/** The script for the recording, with a running clock: as Markdown, as a page to print, as a teleprompter, and its cues as a table. */
export const renderer: Renderer = {
  name: 'script',
  description:
    'The recording script with speakers, cues and a running clock, as Markdown and HTML, with teleprompter and cue sheet.',
  async render(input) {
    const templates = compileTemplates(input.templates);
    const images = new UsedImages(input.images);
    const plain = markdownWriter(await makeReferences(input, images, false));
    const claimId = idClaims();
    const page = htmlWriter(await makeReferences(input, images, true), claimId);
    const claimPrompterId = idClaims();
    const prompter = htmlWriter(await makeReferences(input, images, true), claimPrompterId);
    const { episode, rundown, show } = input;
    return [
      {
        path: 'script.md',
        content: templates.render('script.md.hbs', scriptView(input, plain, idClaims())),
      },
      {
        path: 'script.html',
        content: templates.render('script.html.hbs', {
          ...scriptView(input, page, claimId),
          ...pageChart(input),
        }),
      },
      {
        path: 'teleprompter.html',
        content: templates.render('teleprompter.html.hbs', {
          ...scriptView(input, prompter, claimPrompterId),
          ...pageScript(TELEPROMPTER_SCRIPT),
        }),
      },
      { path: 'cue-sheet.csv', content: writeCueSheet(episode, rundown, show) },
      ...images.files(),
    ];
  },
};
