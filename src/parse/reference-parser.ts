import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { mathText, mathTextFromMarkdown } from './math-text.ts';

type FromGfm = typeof import('mdast-util-gfm');
type Gfm = typeof import('micromark-extension-gfm');
type RemarkParse = typeof import('remark-parse');
type Unified = typeof import('unified');

let parse: ((text: string) => Root) | undefined;

/** Parses Markdown by `remark-parse`, whose modules are loaded by the first text: most runs never need them. */
export function parseByReference(text: string): Root {
  parse ??= load();
  return parse(text);
}

function load(): (text: string) => Root {
  const require = createRequire(import.meta.url);
  const { unified } = require('unified') as Unified;
  const { default: remarkParse } = require('remark-parse') as RemarkParse;
  const { gfmFromMarkdown } = require('mdast-util-gfm') as FromGfm;
  const { gfm } = require('micromark-extension-gfm') as Gfm;
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
  return (text) => processor.parse(text);
}
