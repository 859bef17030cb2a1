import type { Attribute } from './episode.ts';
import type { Inline } from './prose.ts';
import type { Span } from './source.ts';

/** What every figure has. A figure is shown; it is said only where `say` or `spoken` asks for it. */
export interface FigureBase {
  readonly type: 'figure';
  readonly id?: string | undefined;
  readonly caption?: string | undefined;
  /** The words the host says for it. */
  readonly say?: string | undefined;
  /** True where the author marked it `spoken`. */
  readonly spoken: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly attributeList: readonly Attribute[];
  readonly span: Span;
}
export interface CodeFigure extends FigureBase {
  readonly kind: 'code';
  /** The first word of the fence's info string, as written; undefined where there is none. */
  readonly language?: string | undefined;
  readonly languageSpan?: Span | undefined;
  /** Content with `\n` line endings and no final one. */
  readonly text: string;
  readonly file?: string | undefined;
  /** Marked `run`: its output is claimed by the text. */
  readonly run: boolean;
  /** The opening fence line; absent for indented code. */
  readonly openSpan?: Span | undefined;
  readonly contentSpan: Span;
}
export interface DiagramFigure extends FigureBase {
  readonly kind: 'diagram';
  readonly language: 'mermaid' | 'dot';
  readonly text: string;
  readonly openSpan: Span;
  readonly contentSpan: Span;
}
export interface MathFigure extends FigureBase {
  readonly kind: 'math';
  /** TeX without its dollars. */
  readonly text: string;
  readonly contentSpan: Span;
}
export interface TableFigure extends FigureBase {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[];
  /** The first row is the header. */
  readonly rows: readonly {
    readonly cells: readonly { readonly children: readonly Inline[]; readonly span: Span }[];
    readonly span: Span;
  }[];
}
export interface ImageFigure extends FigureBase {
  readonly kind: 'image';
  readonly url: string;
  /** Where the address stands; the whole figure where a definition elsewhere gives it. */
  readonly urlSpan: Span;
  readonly alt: string;
  readonly title?: string | undefined;
}
export type Figure = CodeFigure | DiagramFigure | MathFigure | TableFigure | ImageFigure;

/** What to call code that has no caption, by its language as written. */
export function nameOfCode(language: string | undefined): string {
  if (language === undefined || language === '') return 'Code';
  return isOutput(language) ? 'What it prints' : `Code in ${language}`;
}

/** Whether a fence says what a program prints: behind one that is marked `run` it is what must come of it. */
export function isOutput(language: string | undefined): boolean {
  return language?.toLowerCase() === 'output';
}
