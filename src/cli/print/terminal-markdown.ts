import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import pico from 'picocolors';
import { harmless } from './cells.ts';
import { type StyledText, wrapStyled } from './styled-words.ts';
import { printTable } from './text-table.ts';

type Colours = ReturnType<typeof pico.createColors>;

interface Page {
  readonly colours: Colours;
  readonly colour: boolean;
  readonly width: number;
}

/** Markdown as a terminal shows it: paragraphs wrapped, headings bold, code indented. Lines without a last line break. */
export function printMarkdown(
  markdown: string,
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return blocks(root.children, { colours: pico.createColors(colour), colour, width }).join('\n');
}

/** Lines of blocks with a blank one between them. */
function blocks(nodes: readonly RootContent[], page: Page): readonly string[] {
  return nodes
    .map((node) => block(node, page))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function block(node: RootContent, page: Page): readonly string[] {
  const { colours, width } = page;
  switch (node.type) {
    case 'heading':
      return wrapStyled([{ text: plain(node) }], width).map(colours.bold);
    case 'paragraph':
      return wrapStyled(inlines(node.children, page), width);
    case 'code':
      return code(node.value, page);
    case 'blockquote':
      return blocks(node.children, { ...page, width: width - 2 }).map(
        (line) => `${colours.dim('│')}${line === '' ? '' : ` ${line}`}`,
      );
    case 'list':
      return node.children.flatMap((item, index) => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• ';
        const lines = blocks(item.children, { ...page, width: width - mark.length });
        return lines.map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`);
      });
    case 'table':
      return table(node, page);
    case 'thematicBreak':
      return [colours.dim('─'.repeat(Math.min(width, 20)))];
    default:
      return [];
  }
}

/** The marks of a place that an example is about. */
const MARKED = /⟦([^⟧\n]*)⟧/g;

function code(value: string, { colours, colour }: Page): readonly string[] {
  const mark = (_: string, marked: string): string => colours.inverse(marked === '' ? ' ' : marked);
  return value
    .trimEnd()
    .split('\n')
    .map((line) => {
      const shown = harmless(line.trimEnd());
      return shown === '' ? '' : `    ${colour ? shown.replace(MARKED, mark) : shown}`;
    });
}

function table({ children }: Table, { width, colours }: Page): readonly string[] {
  const [head = [], ...rows] = children.map((row) => row.children.map(plain));
  const last = head.length - 1;
  const columns = head.map((text, index) => ({
    head: text,
    ...(index === last && { flexible: true as const }),
  }));
  const [first = '', ...others] = printTable(
    columns,
    rows.map((cells) => ({ cells })),
    width,
  );
  return [colours.dim(first), ...others];
}

function inlines(
  nodes: readonly PhrasingContent[],
  page: Page,
  paint?: StyledText['paint'],
): readonly StyledText[] {
  const { colours } = page;
  return nodes.flatMap((node): readonly StyledText[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, paint }];
      case 'inlineCode':
        return [{ text: page.colour ? node.value : `\`${node.value}\``, paint: colours.cyan }];
      case 'strong':
        return inlines(node.children, page, colours.bold);
      case 'emphasis':
        return inlines(node.children, page, colours.italic);
      case 'link':
        return [
          ...inlines(node.children, page, paint),
          ...(/^https?:/.test(node.url) && node.url !== plain(node)
            ? [{ text: ` (${node.url})`, paint: colours.dim }]
            : []),
        ];
      case 'break':
        return [{ text: ' ', paint }];
      default:
        return 'children' in node ? inlines(node.children, page, paint) : [];
    }
  });
}

/** The words of a node. */
function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
