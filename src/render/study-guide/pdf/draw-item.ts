import drawSvg from 'svg-to-pdfkit';
import type { FontId } from '../layout/fonts.ts';
import { type Item, PAGE } from '../layout/page.ts';
import { drawFormula } from './draw-formula.ts';
import { drawPicture, drawWords, type EmbeddedImages } from './draw-picture.ts';
import { drawText } from './draw-text.ts';
import type { Faces } from './faces.ts';

/** How far above a place a viewer shows it. */
const HEADROOM = 8;

/** What drawing carries from item to item. */
export interface Drawing {
  readonly document: PDFKit.PDFDocument;
  readonly faces: Faces;
  /** Pictures that are in the file already. */
  readonly images: EmbeddedImages;
  /** Names that links may lead to. */
  readonly anchors: ReadonlySet<string>;
  /** The outline's root and the open item of each level under it. */
  readonly outlines: PDFKit.PDFOutline[];
}

/** Draws or marks one thing on the current page. */
export function drawItem(item: Item, { document, faces, images, anchors, outlines }: Drawing): void {
  switch (item.type) {
    case 'text':
      return drawText(document, faces, item);
    case 'formula':
      return drawFormula(document, faces, item);
    case 'drawing':
      if (item.text !== undefined) drawWords(document, faces, item, item.text);
      return drawDiagram(document, item);
    case 'picture':
      return drawPicture(document, faces, images, item);
    case 'rect':
      if (item.radius === undefined) document.rect(item.x, item.y, item.width, item.height);
      else document.roundedRect(item.x, item.y, item.width, item.height, item.radius);
      document.fill(item.fill);
      return;
    case 'line':
      document.save().lineWidth(item.width);
      if (item.dotted) document.lineCap('round').dash(0.01, { space: 3.2 });
      document.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke(item.color).restore();
      return;
    case 'link':
      if ('url' in item.target) document.link(item.x, item.y, item.width, item.height, item.target.url);
      else if (anchors.has(item.target.anchor))
        document.goTo(item.x, item.y, item.width, item.height, item.target.anchor);
      return;
    case 'anchor':
      document.addNamedDestination(item.name, 'XYZ', 0, Math.max(0, item.y - HEADROOM), null);
      return;
    case 'bookmark': {
      outlines.length = Math.min(outlines.length, item.level);
      // pdfkit counts the left edge from the right.
      const place = { top: Math.max(0, item.y - HEADROOM), left: PAGE.width, expanded: item.level === 1 };
      const parent = outlines.at(-1);
      if (parent !== undefined) outlines.push(parent.addItem(item.title, place as { expanded: boolean }));
      return;
    }
  }
}

/** A drawing in its box. Its words are set in the guide's own fonts. */
export function drawDiagram(
  document: PDFKit.PDFDocument,
  { svg, x, y, width, height }: Omit<Extract<Item, { type: 'drawing' }>, 'type'>,
): void {
  const fontCallback = (family: string, bold: boolean): FontId => {
    if (/mono|code/i.test(family)) return bold ? 'mono-bold' : 'mono';
    return bold ? 'sans-bold' : 'sans';
  };
  // The size that the drawing gives itself is a screen's.
  const sized = svg.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:width|height)="[^"]*"/g, ''));
  document.save();
  drawSvg(document, sized, x, y, {
    width,
    height,
    assumePt: true,
    fontCallback,
    warningCallback: () => undefined,
  });
  document.restore();
}
