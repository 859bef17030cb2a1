import type { MathDrawing } from '../../../notation/math.ts';
import type { Target, TextRun } from '../guide.ts';
import { type FontId, type Fonts, splitByFont } from './fonts.ts';

/** How text is set: its face, and the size and colour in points and hex. */
export interface TextStyle {
  readonly face: 'serif' | 'sans' | 'mono';
  readonly size: number;
  readonly leading: number;
  readonly color: string;
  readonly linkColor: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** Something on a line that is never broken. */
export interface Glyphs {
  readonly width: number;
  readonly text: string;
  readonly font: FontId;
  readonly size: number;
  readonly rise: number;
  readonly target?: Target | undefined;
  readonly strike?: true | undefined;
  readonly color: string;
  readonly formula?: { readonly drawing: MathDrawing; readonly exPt: number } | undefined;
}

/** Text of one run, cut by the faces that set it. */
export function glyphsOf(text: string, run: TextRun, style: TextStyle, fonts: Fonts): readonly Glyphs[] {
  const size =
    style.size * (run.raised ? 0.68 : run.code ? 0.9 : run.label && style.face === 'serif' ? 0.9 : 1);
  return splitByFont(text, fontOf(run, style), fonts).map((piece) => ({
    ...piece,
    size,
    width: fonts.width(piece.font, size, piece.text) ?? 0,
    rise: run.raised ? style.size * 0.34 : 0,
    target: run.target,
    strike: run.strike,
    color: run.target === undefined ? style.color : style.linkColor,
  }));
}

function fontOf(run: TextRun, style: TextStyle): FontId {
  const bold = run.bold === true || style.bold === true;
  if (run.code || style.face === 'mono') return bold ? 'mono-bold' : 'mono';
  if (run.label || style.face === 'sans') return bold ? 'sans-bold' : 'sans';
  const italic = run.italic === true || style.italic === true;
  if (bold) return italic ? 'serif-bold-italic' : 'serif-bold';
  return italic ? 'serif-italic' : 'serif';
}

/** A formula as tall as the text around it. */
export function formulaGlyphs(drawing: MathDrawing, tex: string, style: TextStyle, fonts: Fonts): Glyphs {
  const exPt = fonts.xHeight('serif', style.size);
  return {
    width: drawing.widthEx * exPt,
    text: tex,
    font: 'serif',
    size: style.size,
    rise: 0,
    color: style.color,
    formula: { drawing, exPt },
  };
}
