import type { Renderer } from '../model/index.ts';
import { writePacingPdf } from './pacing-pdf/index.ts';
import { drawPacing } from './pacing-svg.ts';
import { writeRundownJson } from './rundown-json.ts';

/** The timing plan, as data (schemas/rundown.schema.json) and as a strip chart, for screens and for paper. */
export const renderer: Renderer = {
  name: 'rundown',
  description: 'The timing plan as JSON, and the pacing of the episode as a picture.',
  async render(input) {
    return [
      { path: 'rundown.json', content: writeRundownJson(input) },
      { path: 'pacing.svg', content: drawPacing(input) },
      { path: 'pacing.pdf', content: await writePacingPdf(input) },
    ];
  },
};
