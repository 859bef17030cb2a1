/** The one function of svg-to-pdfkit; the package carries no types. */
declare module 'svg-to-pdfkit' {
  export default function drawSvg(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: object,
  ): void;
}
