import type { MathDrawing } from '../../notation/math.ts';

/** Where a link leads: out of the document, or to an anchor in it. */
export type Target = { readonly url: string } | { readonly anchor: string };

/** Words in one look. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly strike?: true;
  /** Small and raised, for numbers of notes. */
  readonly raised?: true;
  /** In the headings' face, for labels and names. */
  readonly label?: true;
  readonly target?: Target;
}

/** A formula inside a line. `tex` is what a copy of the text gives. */
export interface MathRun {
  readonly type: 'math';
  readonly drawing: MathDrawing;
  readonly tex: string;
}

export type Run = TextRun | MathRun | { readonly type: 'break' };

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1: a section; 2: a sub-chapter; 3: a heading inside prose, which the contents leave out. */
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly runs: readonly Run[];
  /** A small line above it, such as `Core 1 · 15 min`. */
  readonly kicker?: string | undefined;
  readonly anchor?: string | undefined;
}

export interface TableBlock {
  readonly type: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[];
  /** The first row is the header. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

/** A picture of pixels as a PDF holds it: two streams, already encoded. */
export interface Raster {
  /** As stored, before `orientation` (EXIF 2.3, 1 to 8). */
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly colorSpace: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /** Whether 0 is full colour, as in CMYK of Adobe's making. */
  readonly inverted: boolean;
  readonly data: Uint8Array;
  /** Alpha, a byte a pixel, deflated. */
  readonly mask?: Uint8Array | undefined;
}

/** What the guide shows, one after the other. */
export type Block =
  | HeadingBlock
  | TableBlock
  | {
      readonly type: 'paragraph';
      readonly runs: readonly Run[];
      /** Never the last on its page. */
      readonly keepsNext?: true;
    }
  | {
      readonly type: 'list';
      readonly items: readonly { readonly marker: string; readonly blocks: readonly Block[] }[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' }
  | {
      readonly type: 'box';
      readonly label: readonly Run[];
      readonly tone: Tone;
      readonly blocks: readonly Block[];
      readonly anchor?: string | undefined;
    }
  | { readonly type: 'code'; readonly text: string; readonly note?: string | undefined }
  | { readonly type: 'math'; readonly drawing: MathDrawing; readonly tex: string }
  | {
      readonly type: 'diagram';
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      /** Words for it, where its own do not say what it shows. */
      readonly alt?: string | undefined;
    }
  /** `width` and `height` as it is seen, in pixels. */
  | {
      readonly type: 'picture';
      readonly raster: Raster;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    }
  | { readonly type: 'caption'; readonly runs: readonly Run[] }
  | { readonly type: 'anchor'; readonly name: string };

/** What a box is for: knowledge to keep, work to do, or something said beside the point. */
export type Tone = 'knowledge' | 'work' | 'aside';

/** A whole guide before anything is placed on a page. */
export interface Guide {
  readonly title: string;
  readonly show: string;
  /** Series and number, as one line. */
  readonly series?: string | undefined;
  readonly summary?: string | undefined;
  /** Facts of the title page in order. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly author?: string | undefined;
  readonly keywords: readonly string[];
  readonly language: string;
  /** ISO date; undefined for an episode without one. */
  readonly date?: string | undefined;
  readonly blocks: readonly Block[];
}
