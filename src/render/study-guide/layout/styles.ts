import type { TextStyle } from './glyphs.ts';
import { COLORS } from './page.ts';

const INK = { color: COLORS.ink, linkColor: COLORS.accent } as const;

/** The looks of the guide's texts, sizes in points. */
export const STYLES = {
  body: { face: 'serif', size: 10.8, leading: 15.6, ...INK },
  small: { face: 'serif', size: 9.6, leading: 13.6, ...INK },
  quote: { face: 'serif', size: 10.8, leading: 15.6, ...INK, italic: true },
  boxLabel: { face: 'sans', size: 9.2, leading: 13, ...INK },
  caption: { face: 'sans', size: 8.4, leading: 12, color: COLORS.soft, linkColor: COLORS.accent },
  kicker: {
    face: 'sans',
    size: 8.6,
    leading: 12,
    color: COLORS.accent,
    linkColor: COLORS.accent,
    bold: true,
  },
  heading1: { face: 'sans', size: 19, leading: 24, ...INK, bold: true },
  heading2: { face: 'sans', size: 13.2, leading: 18, ...INK, bold: true },
  heading3: { face: 'sans', size: 11, leading: 15, ...INK, bold: true },
  code: { face: 'mono', size: 8.4, leading: 11.8, ...INK },
  codeNote: { face: 'sans', size: 7.4, leading: 11, color: COLORS.soft, linkColor: COLORS.accent },
  cell: { face: 'serif', size: 9.4, leading: 12.8, ...INK },
  cellHead: { face: 'sans', size: 8.6, leading: 12.8, ...INK, bold: true },
  title: { face: 'sans', size: 30, leading: 36, ...INK, bold: true },
  lead: { face: 'serif', size: 13, leading: 19, color: COLORS.soft, linkColor: COLORS.accent },
  contents1: { face: 'sans', size: 10.2, leading: 16, ...INK, bold: true },
  contents2: { face: 'sans', size: 9.4, leading: 14.4, color: COLORS.soft, linkColor: COLORS.soft },
  running: { face: 'sans', size: 7.8, leading: 10, color: COLORS.soft, linkColor: COLORS.soft },
} as const satisfies Record<string, TextStyle>;
