import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { mathText, mathTextFromMarkdown } from './math-text.ts';

/**
 * CommonMark and GFM (single tildes off), inline math, no setext headings.
 * GFM's tree transforms are left out: they make links without positions (mdast-util-gfm-autolink-literal).
 */
function dialect(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  const withoutTransforms = gfmFromMarkdown().map((extension: FromMarkdownExtension) => ({
    ...extension,
    transforms: [],
  }));
  data.micromarkExtensions = [
    gfm({ singleTilde: false }),
    mathText,
    { disable: { null: ['setextUnderline'] } },
  ];
  data.fromMarkdownExtensions = [...withoutTransforms, mathTextFromMarkdown];
}

const processor = unified().use(remarkParse).use(dialect).freeze();

/** The one place where Markdown is parsed; offsets of the tree are into `text`. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
