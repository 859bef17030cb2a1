import { FootnoteNumbers, type ProseWriter, type References } from '../prose.ts';
import { visible } from '../visible.ts';
import { blocksMarkdown } from './block.ts';
import { escapeText } from './escape.ts';
import { figureMarkdown } from './figure.ts';
import { inlineMarkdown, type InlineSetting } from './inline.ts';

export { escapeText } from './escape.ts';
export { prefixed } from './block.ts';

/** Writes the prose of one Markdown file. */
export function markdownWriter(references: References): ProseWriter<string> {
  const footnotes = new FootnoteNumbers(references);
  const setting: InlineSetting = { references, footnotes, linked: false, cell: false };
  const blocks = (list: Parameters<typeof blocksMarkdown>[0], headingLevel: number): string =>
    blocksMarkdown(list, { ...setting, headingLevel, figure: (figure) => figureMarkdown(figure, setting) });
  return {
    text: (text) => escapeText(visible(text).replace(/\s+/g, ' ').trim()),
    inline: (inlines) => inlineMarkdown(inlines, setting).replace(/\s+/g, ' ').trim(),
    blocks,
    figure: (figure) => figureMarkdown(figure, setting),
    footnotes: () =>
      [...footnotes.bodies()].map(({ number, blocks: body }) => ({
        number,
        body: blocks(body, 6).replace(/\n(?=.)/g, '\n    '),
      })),
  };
}
