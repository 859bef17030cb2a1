import type { Figure, List, ListItem, ProseBlock } from '../../model/index.ts';
import { cleanHtmlBlock } from '../raw-html.ts';
import { escapeLineStart } from './escape.ts';
import { type InlineSetting, inlineMarkdown } from './inline.ts';

/** What blocks are written with; prose headings all become `headingLevel`. */
export interface BlockSetting extends InlineSetting {
  readonly headingLevel: number;
  figure(figure: Figure): string;
}

/** Blocks of prose as Markdown with a blank line between them. Footnote definitions print nothing where they stand. */
export function blocksMarkdown(blocks: readonly ProseBlock[], setting: BlockSetting): string {
  let written = '';
  let marker = 0;
  let previous: ProseBlock | undefined;
  for (const block of blocks) {
    // Two lists that follow one another would be read as one if they had the same marker.
    marker = block.type === 'list' && previous?.type === 'list' ? 1 - marker : 0;
    const text = blockMarkdown(block, setting, marker);
    if (text === '') continue;
    written += written === '' ? text : `\n\n${text}`;
    previous = block;
  }
  return written;
}

/** A paragraph's lines, each kept from looking like another construct. */
export function paragraph(content: string): string {
  return content
    .split('\n')
    .map((line, at) => escapeLineStart(line.trimEnd(), at === 0))
    .filter((line) => line !== '')
    .join('\n')
    .replace(/\\$/, (slash, at: number, whole: string) => (whole[at - 1] === '\\' ? slash : ''));
}

function blockMarkdown(block: ProseBlock, setting: BlockSetting, marker: number): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineMarkdown(block.children, setting));
    case 'heading': {
      const words = inlineMarkdown(block.children, setting).replace(/\s+/g, ' ').trim();
      // A closing run of # would be taken for decoration.
      return `${'#'.repeat(Math.min(6, setting.headingLevel))} ${words.replace(/(\s|^)(#+)$/, '$1\\$2')}`;
    }
    case 'list':
      return listMarkdown(block, setting, marker);
    case 'quote':
      return prefixed(blocksMarkdown(block.blocks, setting), '> ', '> ');
    case 'thematic-break':
      return '***';
    case 'html-block':
      return paragraph(cleanHtmlBlock(block.value));
    case 'footnote-definition':
      return '';
    case 'figure':
      return setting.figure(block);
  }
}

/** Puts `first` before the first line and `rest` before the others; blank lines stay blank but for a visible mark. */
export function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}

function listMarkdown(list: List, setting: BlockSetting, marker: number): string {
  const tight = list.items.every(({ blocks }) => blocks.slice(1).every((block) => block.type === 'list'));
  return list.items
    .map((item, at) => itemMarkdown(item, markerOf(list, at, marker), tight, setting))
    .join(tight ? '\n' : '\n\n');
}

function markerOf(list: List, at: number, marker: number): string {
  if (!list.ordered) return marker === 0 ? '- ' : '+ ';
  return `${list.start + at}${marker === 0 ? '. ' : ') '}`;
}

function itemMarkdown(item: ListItem, marker: string, tight: boolean, setting: BlockSetting): string {
  const task = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
  const body = blocksMarkdown(item.blocks, setting);
  return prefixed(`${task}${tight ? body.replace(/\n\n/g, '\n') : body}`, marker, ' '.repeat(marker.length));
}
