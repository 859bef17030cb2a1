import type { Figure, List, ListItem, ProseBlock } from '../../model/index.ts';
import { cleanHtmlBlock } from '../raw-html.ts';
import { type InlineSetting, inlineHtml } from './inline.ts';

/** What blocks are written with: prose headings all become `headingLevel`, because the page owns the levels above. */
export interface BlockSetting extends InlineSetting {
  readonly headingLevel: number;
  figure(figure: Figure): string;
}

/** Blocks of prose as HTML, one below the other. Footnote definitions print nothing where they stand. */
export function blocksHtml(blocks: readonly ProseBlock[], setting: BlockSetting): string {
  return blocks
    .map((block) => blockHtml(block, setting))
    .filter((html) => html !== '')
    .join('\n');
}

/** One block of prose as HTML; empty for a footnote definition. */
export function blockHtml(block: ProseBlock, setting: BlockSetting): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children, setting)}</p>`;
    case 'heading': {
      const level = Math.min(6, setting.headingLevel);
      return `<h${level}>${inlineHtml(block.children, setting)}</h${level}>`;
    }
    case 'list':
      return listHtml(block, setting);
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.blocks, setting)}\n</blockquote>`;
    case 'thematic-break':
      return '<hr>';
    case 'html-block': {
      const clean = cleanHtmlBlock(block.value);
      return clean === '' ? '' : `<p>${clean}</p>`;
    }
    case 'footnote-definition':
      return '';
    case 'figure':
      return setting.figure(block);
  }
}

function listHtml(list: List, setting: BlockSetting): string {
  const name = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
  const items = list.items.map((item) => `<li>${itemHtml(item, setting)}</li>`);
  return `<${name}${start}>\n${items.join('\n')}\n</${name}>`;
}

function itemHtml(item: ListItem, setting: BlockSetting): string {
  const [first, ...rest] = item.blocks;
  const mark =
    item.checked === undefined
      ? ''
      : `<span role="img" aria-label="${item.checked ? 'done' : 'to do'}">${item.checked ? '☑' : '☐'}</span> `;
  // A paragraph of its own is set tight; with more blocks the item needs paragraphs to tell them apart.
  const tight = first?.type === 'paragraph' && rest.every((block) => block.type === 'list');
  const head = tight ? inlineHtml(first.children, setting) : first ? blockHtml(first, setting) : '';
  const tail = blocksHtml(rest, setting);
  return `${mark}${head}${tail === '' ? '' : `\n${tail}`}`;
}
