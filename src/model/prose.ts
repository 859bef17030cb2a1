import type { Span } from './source.ts';
import type { Figure } from './figure.ts';

/** Inline content. Every node's span is exact, also inside lists and quotes. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | InlineMath
  | Link
  | InlineImage
  | Citation
  | FootnoteReference
  | Break
  | InlineHtml;

/** Characters on one line. `value` equals the source at `span`, but for an escape or character reference, which is a node of its own. */
export interface Text {
  readonly type: 'text';
  readonly value: string;
  readonly span: Span;
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
  readonly span: Span;
}
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
  readonly span: Span;
}
export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
  readonly span: Span;
}
export interface InlineCode {
  readonly type: 'inline-code';
  readonly value: string;
  readonly span: Span;
}
/** `$$…$$` inside a line; `value` is the TeX without its dollars. */
export interface InlineMath {
  readonly type: 'inline-math';
  readonly value: string;
  readonly span: Span;
}
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string | undefined;
  readonly children: readonly Inline[];
  /** Set for `ep:` links: the episode's number and the anchor after `#`. */
  readonly episode?: EpisodeReference | undefined;
  readonly span: Span;
}
/** `number` is undefined where what follows `ep:` is not a whole number; `text` is what stands there. */
export interface EpisodeReference {
  readonly text: string;
  readonly number?: number | undefined;
  readonly anchor?: string | undefined;
}
export interface InlineImage {
  readonly type: 'image';
  readonly url: string;
  /** Where the address stands; the whole image where a definition elsewhere gives it. */
  readonly urlSpan: Span;
  readonly alt: string;
  readonly title?: string | undefined;
  readonly span: Span;
}
/** `[@id]` */
export interface Citation {
  readonly type: 'citation';
  readonly id: string;
  readonly span: Span;
}
export interface FootnoteReference {
  readonly type: 'footnote-reference';
  readonly id: string;
  readonly span: Span;
}
/** A line ending inside a paragraph; `hard` where the author asked for one. */
export interface Break {
  readonly type: 'break';
  readonly hard: boolean;
  readonly span: Span;
}
/** A tag or comment as it stands; only elements that HTML knows come here, `Vec<T>` stays text. */
export interface InlineHtml {
  readonly type: 'html';
  readonly value: string;
  readonly span: Span;
}

/** A block of prose as a speaker says it or a page shows it. */
export type ProseBlock =
  | Paragraph
  | Heading
  | List
  | Quote
  | ThematicBreak
  | HtmlBlock
  | FootnoteDefinition
  | Figure;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  readonly span: Span;
}
/** A heading inside prose: any depth but the `##` and `###` that the structure scanner owns at the outer level. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: number;
  readonly children: readonly Inline[];
  readonly span: Span;
}
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly span: Span;
}
/** `checked` is set for task-list items only. */
export interface ListItem {
  readonly checked?: boolean | undefined;
  readonly blocks: readonly ProseBlock[];
  readonly span: Span;
}
export interface Quote {
  readonly type: 'quote';
  readonly blocks: readonly ProseBlock[];
  readonly span: Span;
}
export interface ThematicBreak {
  readonly type: 'thematic-break';
  readonly span: Span;
}
export interface HtmlBlock {
  readonly type: 'html-block';
  readonly value: string;
  readonly span: Span;
}
export interface FootnoteDefinition {
  readonly type: 'footnote-definition';
  readonly id: string;
  readonly blocks: readonly ProseBlock[];
  readonly span: Span;
}

/** The words of inline content as a reader sees them: link texts, code and formulas as written; no citations, tags or comments. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if ('children' in inline) text += plainText(inline.children);
    else if (inline.type === 'text' || inline.type === 'inline-code' || inline.type === 'inline-math')
      text += inline.value;
    else if (inline.type === 'image') text += inline.alt;
    else if (inline.type === 'break') text += ' ';
  }
  return text;
}
