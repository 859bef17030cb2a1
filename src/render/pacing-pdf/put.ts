import drawSvg from 'svg-to-pdfkit';
import { BOTTOM, inReadingOrder, LEFT, LOOKS, type Paper, TOP, WIDTH } from './paper.ts';
import { withFaces } from './svg-fonts.ts';

/** Puts words on the paper; a heading is never the last thing on its page. */
export function putText(paper: Paper, tag: 'H1' | 'H2' | 'P', text: string): void {
  const look = LOOKS[tag];
  const lines = paper.lines(text, look, WIDTH);
  if (tag === 'H2') paper.y += 8;
  paper.need(lines.length * look.leading + (tag === 'P' ? 0 : 40));
  const draw = () => paper.drawLines(lines, look, LEFT, paper.y);
  paper.add(paper.root, tag, draw, inReadingOrder(text));
  paper.y += lines.length * look.leading + 3;
}

/** Puts a drawing as wide as the page, or as high; `size` is that of its view box, `alt` what it tells. */
export function putFigure(
  paper: Paper,
  svg: string,
  size: { readonly width: number; readonly height: number },
  alt: string,
): void {
  const scale = Math.min(WIDTH / size.width, (BOTTOM - TOP - 6) / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  paper.need(height + 6);
  const drawn = withFaces(svg, paper.faces);
  const options = {
    width,
    height,
    assumePt: true,
    fontCallback: (family: string): string => family,
    warningCallback: () => undefined,
  };
  const draw = () => drawSvg(paper.document, drawn, LEFT, paper.y + 3, options);
  paper.add(paper.root, 'Figure', draw, { alt });
  paper.y += height + 6;
}
