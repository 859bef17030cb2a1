import type { Raster, Target } from '../guide.ts';
import type { FontId } from './fonts.ts';

/** A4 in points; positions count from the top left corner. */
export const PAGE = { width: 595.28, height: 841.89, left: 76, right: 76, top: 84, bottom: 78 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const COLORS = {
  ink: '#1c2230',
  soft: '#5a6372',
  accent: '#1d4f91',
  rule: '#d3d9e2',
  panel: '#f4f6f9',
  knowledge: '#eef4fb',
  knowledgeEdge: '#1d4f91',
  work: '#fdf6ea',
  workEdge: '#b7791f',
  aside: '#f5f5f5',
  asideEdge: '#8a93a1',
} as const;

/** Something that is drawn or marked at a place. `y` of text and formulas is the baseline. */
export type Item =
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: FontId;
      readonly size: number;
      readonly color: string;
    }
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly radius?: number;
    }
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly color: string;
      readonly width: number;
      readonly dotted?: true;
    }
  /** `svg` is a formula's; `scale` turns its units into points; `text` is what a copy gives. */
  | {
      readonly type: 'formula';
      readonly x: number;
      readonly y: number;
      readonly svg: string;
      readonly scale: number;
      readonly color: string;
      readonly text: string;
    }
  | {
      readonly type: 'drawing';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly svg: string;
      /** What a copy gives, beside the words that are drawn. */
      readonly text?: string | undefined;
    }
  /** `text` is what a copy gives. */
  | {
      readonly type: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly raster: Raster;
      readonly text: string;
    }
  | {
      readonly type: 'link';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly target: Target;
    }
  | { readonly type: 'anchor'; readonly name: string; readonly y: number }
  | { readonly type: 'bookmark'; readonly title: string; readonly level: number; readonly y: number };

/** A finished page: `behind` is drawn first. */
export interface Page {
  readonly behind: readonly Item[];
  readonly items: readonly Item[];
}

/** A heading and the page it came to stand on, counted from 0 within what was laid out together. */
export interface PlacedHeading {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
  readonly page: number;
}
