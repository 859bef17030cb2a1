import type { Nodes, RootContent } from 'mdast';
import type { Inline, ListItem, Paragraph, Problem, ProseBlock, Span, TableFigure } from '../model/index.ts';
import { codeFigure } from './figures.ts';
import { isHtmlTag } from './html-elements.ts';
import { convertInlines, type ProseText, spanOf } from './inline.ts';
import { alignText } from './align-text.ts';

type Child = RootContent | Nodes;

/** Turns mdast blocks into the model's. Link definitions leave nothing; all else is kept. */
export function convertBlocks(nodes: readonly Child[], prose: ProseText, problems: Problem[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  for (const node of nodes) {
    if ((node.position?.start.offset ?? prose.at) - prose.at >= prose.end) continue;
    const block = convertBlock(node, prose, problems);
    if (block) blocks.push(block);
  }
  return blocks;
}

function convertBlock(node: Child, prose: ProseText, problems: Problem[]): ProseBlock | undefined {
  const span = spanOf(node, prose);
  switch (node.type) {
    case 'paragraph':
      return lift(paragraph(convertInlines(node.children, prose), span));
    case 'heading':
      return { type: 'heading', depth: node.depth, children: convertInlines(node.children, prose), span };
    case 'blockquote':
      return { type: 'quote', blocks: convertBlocks(node.children, prose, problems), span };
    case 'list': {
      const items: ListItem[] = node.children.map((item) => ({
        checked: item.checked ?? undefined,
        blocks: convertBlocks(item.children, prose, problems),
        span: spanOf(item, prose),
      }));
      return { type: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items, span };
    }
    case 'code': {
      const source = prose.original.slice(span.start - prose.base, span.end - prose.base);
      return codeFigure(source, node.value, span, problems);
    }
    case 'table': {
      const rows: TableFigure['rows'] = node.children.map((row) => ({
        cells: row.children.map((cell) => ({
          children: convertInlines(cell.children, prose),
          span: spanOf(cell, prose),
        })),
        span: spanOf(row, prose),
      }));
      const align = (node.align ?? []).map((side) => side ?? undefined);
      return {
        type: 'figure',
        kind: 'table',
        align,
        rows,
        spoken: false,
        attributes: {},
        attributeList: [],
        span,
      };
    }
    case 'thematicBreak':
      return { type: 'thematic-break', span };
    case 'html':
      return html(node.value, span, prose, problems);
    case 'footnoteDefinition':
      return {
        type: 'footnote-definition',
        id: node.identifier,
        blocks: convertBlocks(node.children, prose, problems),
        span,
      };
    case 'definition':
      return undefined;
    default:
      return paragraph(
        [{ type: 'text', value: prose.original.slice(span.start - prose.base, span.end - prose.base), span }],
        span,
      );
  }
}

function paragraph(children: readonly Inline[], span: Span): Paragraph {
  return { type: 'paragraph', children, span };
}

/** A paragraph of nothing but an image or a formula is a figure. */
function lift(block: Paragraph): ProseBlock {
  const inked = block.children.filter((inline) => !(inline.type === 'text' && inline.value.trim() === ''));
  const [only] = inked;
  if (inked.length !== 1 || !only) return block;
  const base = {
    type: 'figure',
    spoken: false,
    attributes: {},
    attributeList: [],
    span: block.span,
  } as const;
  if (only.type === 'inline-math') {
    const contentSpan = { start: only.span.start + 2, end: only.span.end - 2 };
    return { ...base, kind: 'math', text: only.value, contentSpan };
  }
  if (only.type === 'image') {
    return { ...base, kind: 'image', url: only.url, urlSpan: only.urlSpan, alt: only.alt, title: only.title };
  }
  return block;
}

function html(value: string, span: Span, prose: ProseText, problems: Problem[]): ProseBlock {
  if (!isHtmlTag(value.trimStart())) {
    const start = span.start - prose.base;
    return paragraph(
      alignText(value, prose.parsed, prose.original, start, span.end - prose.base, prose.base),
      span,
    );
  }
  const raw = prose.original.slice(span.start - prose.base, span.end - prose.base);
  if (!raw.trimStart().startsWith('<!--')) problems.push({ code: 'raw-html', text: raw, span });
  return { type: 'html-block', value: raw, span };
}
