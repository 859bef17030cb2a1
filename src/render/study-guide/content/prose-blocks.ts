import type { Figure, Inline, InlineImage, ListItem, ProseBlock } from '../../../model/index.ts';
import { cleanHtmlBlock } from '../../raw-html.ts';
import { visible } from '../../visible.ts';
import type { Block } from '../guide.ts';
import type { Guidebook } from './guidebook.ts';
import { inlineRuns, textRun } from './inline-runs.ts';

/** Prose as blocks; `prefix` stands before the first words, for a speaker's name. */
export function proseBlocks(blocks: readonly ProseBlock[], book: Guidebook): Block[] {
  return blocks.flatMap((block) => proseBlock(block, book));
}

export function proseBlock(block: ProseBlock, book: Guidebook): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const images = imagesAlone(block.children);
      if (images) return images.map((image) => imageBlock(image, book));
      const runs = inlineRuns(block.children, book);
      return runs.length === 0 ? [] : [{ type: 'paragraph', runs }];
    }
    case 'heading': {
      const runs = inlineRuns(block.children, book);
      const title = runs
        .map((run) => (run.type === 'text' ? run.text : run.type === 'math' ? run.tex : ' '))
        .join('');
      return title.trim() === '' ? [] : [{ type: 'heading', level: 3, title: title.trim(), runs }];
    }
    case 'list':
      return [
        {
          type: 'list',
          items: block.items.map((item, at) => ({
            marker: markerOf(item, block.ordered ? block.start + at : undefined),
            blocks: proseBlocks(item.blocks, book),
          })),
        },
      ];
    case 'quote':
      return [{ type: 'quote', blocks: proseBlocks(block.blocks, book) }];
    case 'thematic-break':
      return [{ type: 'rule' }];
    case 'html-block':
      return htmlBlock(block.value);
    case 'footnote-definition':
      return [];
    case 'figure':
      return figureBlocks(block, book);
  }
}

function markerOf(item: ListItem, number: number | undefined): string {
  if (item.checked !== undefined) return item.checked ? '☑' : '☐';
  return number === undefined ? '•' : `${number}.`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Only the words of it: a page of paper has no elements. */
function htmlBlock(html: string): Block[] {
  const lines = cleanHtmlBlock(html).split('<br>');
  return lines.flatMap((line): Block[] => {
    const text = line
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
    return text.trim() === '' ? [] : [{ type: 'paragraph', runs: [textRun(text.trim())] }];
  });
}

/** A figure, its anchor before and its caption after it. */
export function figureBlocks(figure: Figure, book: Guidebook): Block[] {
  const blocks: Block[] = figure.id === undefined ? [] : [{ type: 'anchor', name: `s-${figure.id}` }];
  blocks.push(...bareFigure(figure, book));
  if (figure.caption !== undefined && figure.caption.trim() !== '')
    blocks.push({ type: 'caption', runs: [textRun(figure.caption)] });
  return blocks;
}

function bareFigure(figure: Figure, book: Guidebook): Block[] {
  switch (figure.kind) {
    case 'code':
      return [
        {
          type: 'code',
          text: visible(figure.text),
          note: [figure.file, figure.language].filter(Boolean).join(' · '),
        },
      ];
    case 'math': {
      const drawing = book.drawings.formula(figure.text, true);
      if (drawing === undefined) return [{ type: 'code', text: visible(figure.text), note: 'TeX' }];
      return [{ type: 'math', drawing, tex: figure.text }];
    }
    case 'diagram': {
      const drawn = book.drawings.diagram(figure.language, figure.text);
      if (drawn === undefined) return [{ type: 'code', text: visible(figure.text), note: figure.language }];
      return [{ type: 'diagram', svg: drawn.svg, width: drawn.width, height: drawn.height }];
    }
    case 'table':
      return [
        {
          type: 'table',
          align: figure.align,
          rows: figure.rows.map((row) => row.cells.map((cell) => inlineRuns(cell.children, book))),
        },
      ];
    case 'image':
      return [imageBlock(figure, book)];
  }
}

/** The image itself where paper can show it, else its words, as a link where it stands on another site. */
function imageBlock({ url, alt, title }: Pick<InlineImage, 'url' | 'alt' | 'title'>, book: Guidebook): Block {
  const words = alt.trim() === '' ? (title ?? 'Image') : alt;
  const shown = book.pictures(url, visible(words));
  if (shown !== undefined) return shown;
  const target = book.urlTarget(url);
  return { type: 'paragraph', runs: [textRun(`[${words}]`, { italic: true, ...(target && { target }) })] };
}

/** The images of a paragraph that holds nothing else, linked or not; undefined for any other paragraph. */
function imagesAlone(inlines: readonly Inline[]): readonly InlineImage[] | undefined {
  const images: InlineImage[] = [];
  for (const inline of inlines) {
    const inner =
      inline.type === 'image' ? [inline] : inline.type === 'link' ? imagesAlone(inline.children) : [];
    const blank = inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '');
    if (inner === undefined || (inner.length === 0 && !blank)) return undefined;
    images.push(...inner);
  }
  return images.length > 0 ? images : undefined;
}
