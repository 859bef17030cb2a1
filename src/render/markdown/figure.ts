import type { Figure, TableFigure } from '../../model/index.ts';
import { visible } from '../visible.ts';
import { escapeText, longestRun } from './escape.ts';
import { code, imageMarkdown, type InlineSetting, inlineMarkdown } from './inline.ts';

/** A figure as Markdown: the content, and its caption in italics below. */
export function figureMarkdown(figure: Figure, setting: InlineSetting): string {
  const file = figure.kind === 'code' ? figure.file : undefined;
  const caption = [
    figure.caption === undefined ? '' : `*${escapeText(figure.caption.replace(/\s+/g, ' ').trim())}*`,
    file === undefined ? '' : code(file),
  ].filter((part) => part !== '' && part !== '**');
  return [contentOf(figure, setting), caption.join(' ')].filter((part) => part !== '').join('\n\n');
}

function contentOf(figure: Figure, setting: InlineSetting): string {
  switch (figure.kind) {
    case 'code':
    case 'diagram':
      return fenced(figure.text, figure.language ?? '');
    case 'math':
      return `$$\n${visible(figure.text)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n')}\n$$`;
    case 'table':
      return tableMarkdown(figure, setting);
    case 'image':
      return imageMarkdown(figure, setting);
  }
}

/** A fenced block whose fence is longer than any run inside. */
export function fenced(text: string, language: string): string {
  const clean = visible(text);
  const fence = '`'.repeat(Math.max(3, longestRun(clean, '`') + 1));
  return `${fence}${language.replace(/[^\w+#.-]/g, '')}\n${clean}${clean === '' ? '' : '\n'}${fence}`;
}

function tableMarkdown(figure: TableFigure, setting: InlineSetting): string {
  const [head] = figure.rows;
  const columns = Math.max(1, head?.cells.length ?? 1);
  const lines = figure.rows.map((row) => {
    const cells = Array.from({ length: columns }, (_, at) =>
      inlineMarkdown(row.cells[at]?.children ?? [], { ...setting, cell: true })
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return `| ${cells.join(' | ')} |`;
  });
  const rule = Array.from({ length: columns }, (_, at) => RULES[figure.align[at] ?? 'none']);
  return [lines[0] ?? '|  |', `| ${rule.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

const RULES = { left: ':---', right: '---:', center: ':---:', none: '---' } as const;
