import { splitByFont } from '../layout/fonts.ts';
import type { Item } from '../layout/page.ts';
import { writeUnseen } from './draw-text.ts';
import type { Faces } from './faces.ts';
import { formulaShapes, type Shape } from './formula-shapes.ts';

/** A formula's outlines, and its TeX for whoever copies it. */
export function drawFormula(
  document: PDFKit.PDFDocument,
  faces: Faces,
  { svg, scale, color, text, x, y }: Extract<Item, { type: 'formula' }>,
): void {
  const { shapes, unitsPerEx, widthEx } = formulaShapes(svg);
  writeUnseen(document, faces, { text, x, y, size: scale * 2, width: widthEx * scale });
  document
    .save()
    .translate(x, y)
    .scale(scale / unitsPerEx)
    .fillColor(color)
    .strokeColor(color);
  for (const shape of shapes) drawShape(document, faces, shape);
  document.restore();
}

function drawShape(
  document: PDFKit.PDFDocument,
  faces: Faces,
  { matrix, path, text, lineWidth, clip }: Shape,
): void {
  document.save();
  if (clip !== undefined) {
    // A clip is set in its holder's coordinates; what it cuts is drawn in its own.
    const [a, b, c, d, e, f] = clip.matrix;
    const [left, top, width, height] = clip.box;
    const corners = [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ] as const;
    document.polygon(...corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f])).clip();
  }
  document.transform(...matrix);
  if (path !== undefined && lineWidth !== undefined) document.lineWidth(lineWidth).path(path).stroke();
  else if (path !== undefined) document.path(path).fill();
  else if (text !== undefined) drawWords(document, faces, text);
  document.restore();
}

/** Letters that the formula's own fonts lack. */
function drawWords(
  document: PDFKit.PDFDocument,
  faces: Faces,
  { value, size }: NonNullable<Shape['text']>,
): void {
  let at = 0;
  for (const piece of splitByFont(value, 'serif', faces)) {
    faces.use(piece.font);
    document.fontSize(size).text(piece.text, at, 0, { lineBreak: false, baseline: 'alphabetic' });
    at += faces.width(piece.font, size, piece.text) ?? 0;
  }
}
