import { splitByFont } from '../layout/fonts.ts';
import type { Item } from '../layout/page.ts';
import type { Face, Faces } from './faces.ts';

const PLAIN = { lineBreak: false, baseline: 'alphabetic' } as const;

/** One run with its spaces, so that a copy has them. */
export function drawText(
  document: PDFKit.PDFDocument,
  faces: Faces,
  item: Extract<Item, { type: 'text' }>,
): void {
  const face = faces.use(item.font);
  document.fontSize(item.size).fillColor(item.color);
  if (item.font === 'devanagari') drawShaped(document, face, item);
  else document.text(item.text, item.x, item.y, PLAIN);
}

/**
 * Shaped glyphs stand in another order than their letters, so the letters are given beside them. Readers place those by
 * the coordinates that hold at the end of the mark, which is why it stands inside the upright ones of the glyphs.
 */
function drawShaped(
  document: PDFKit.PDFDocument,
  face: Face,
  { text, x, y, size }: Extract<Item, { type: 'text' }>,
): void {
  const [codes, places] = face.encode(text);
  document.page.fonts[face.id] ??= face.ref();
  document.save().transform(1, 0, 0, -1, 0, document.page.height);
  document.markContent('Span', { actual: text });
  document.addContent(`BT /${face.id} ${size} Tf`);
  let at = x;
  for (const [index, code] of codes.entries()) {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = places[index] ?? {};
    const left = (at + (xOffset * size) / 1000).toFixed(3);
    const up = (document.page.height - y + (yOffset * size) / 1000).toFixed(3);
    document.addContent(`1 0 0 1 ${left} ${up} Tm <${code}> Tj`);
    at += (xAdvance * size) / 1000;
  }
  document.addContent('ET').endMarkedContent().restore();
}

/** Text that is found and copied but not seen, stretched to `width`: what a drawing says. */
export function writeUnseen(
  document: PDFKit.PDFDocument,
  faces: Faces,
  { text, x, y, size, width }: { text: string; x: number; y: number; size: number; width: number },
): void {
  const pieces = splitByFont(text.replace(/\s+/g, ' ').trim(), 'serif', faces);
  const widths = pieces.map((piece) => faces.width(piece.font, size, piece.text) ?? 0);
  const natural = widths.reduce((sum, each) => sum + each, 0);
  if (natural <= 0 || width <= 0) return;
  // Text rendering mode 3 of ISO 32000-1, 9.3.6: neither filled nor stroked.
  document.save().addContent('3 Tr');
  let at = x;
  for (const [index, piece] of pieces.entries()) {
    faces.use(piece.font);
    const stretched = { ...PLAIN, horizontalScaling: (width / natural) * 100 };
    document.fontSize(size).text(piece.text, at, y, stretched);
    at += ((widths[index] ?? 0) * width) / natural;
  }
  document.restore();
}
