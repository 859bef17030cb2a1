import { FootnoteNumbers, type ProseWriter, type References } from '../prose.ts';
import { visible } from '../visible.ts';
import { blocksHtml } from './block.ts';
import { type FigureSetting, figureHtml } from './figure.ts';
import { Html } from './html.ts';
import { inlineHtml } from './inline.ts';

export { escapeHtml, Html } from './html.ts';

/** Writes the prose of one page. Ids and footnote numbers are given out in the order in which things are written. */
export function htmlWriter(references: References, claimId: FigureSetting['claimId']): ProseWriter<Html> {
  const footnotes = new FootnoteNumbers(references);
  const setting: FigureSetting = { references, footnotes, linked: false, claimId };
  const blocks = (list: Parameters<typeof blocksHtml>[0], headingLevel: number): Html =>
    new Html(blocksHtml(list, { ...setting, headingLevel, figure: (figure) => figureHtml(figure, setting) }));
  return {
    text: (text) => visible(text).replace(/\s+/g, ' ').trim(),
    inline: (inlines) => new Html(inlineHtml(inlines, setting)),
    blocks,
    figure: (figure) => new Html(figureHtml(figure, setting)),
    footnotes: () =>
      [...footnotes.bodies()].map(({ number, blocks: body }) => ({ number, body: blocks(body, 6) })),
  };
}
export { pageScript } from './page-script.ts';
