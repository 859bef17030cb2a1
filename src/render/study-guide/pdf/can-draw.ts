import PDFDocument from 'pdfkit';
import { drawDiagram } from './draw-item.ts';
import { Faces } from './faces.ts';

/** Whether a drawing comes out: a fault in the middle of it would leave half a page. It is drawn on paper that nobody keeps. */
export function canDraw(svg: string): boolean {
  try {
    const document = new PDFDocument({ autoFirstPage: false, font: '' });
    const faces = new Faces(document);
    document.addPage();
    faces.use('sans');
    drawDiagram(document, { svg, x: 0, y: 0, width: 100, height: 100 });
    return true;
  } catch {
    return false;
  }
}
