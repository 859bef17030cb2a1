import type { Raster } from '../guide.ts';
import type { Item } from '../layout/page.ts';
import { writeUnseen } from './draw-text.ts';
import type { Faces } from './faces.ts';

/** What pdfkit takes for an image that it has opened. */
interface EmbeddedImage {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  readonly label: string;
  readonly obj: PDFKit.PDFKitReference;
}

export type EmbeddedImages = Map<Raster, EmbeddedImage>;

/** A picture in its box, with its words for whoever searches or copies them. Shown twice, it is in the file once. */
export function drawPicture(
  document: PDFKit.PDFDocument,
  faces: Faces,
  images: EmbeddedImages,
  { raster, x, y, width, height, text }: Extract<Item, { type: 'picture' }>,
): void {
  let image = images.get(raster);
  if (image === undefined) images.set(raster, (image = embed(document, raster, `I${images.size + 1}`)));
  drawWords(document, faces, { x, y, width, height }, text);
  // pdfkit's own reading of images decodes as it pleases and fails where nobody can catch it; it is given a finished one.
  document.image(image as unknown as ArrayBuffer, x, y, { width, height });
}

/** Words behind what they stand for, to be found and copied. */
export function drawWords(
  document: PDFKit.PDFDocument,
  faces: Faces,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  text: string,
): void {
  writeUnseen(document, faces, { text, x, y: y + height / 2, size: Math.min(8, height / 2), width });
}

/** Image dictionaries (ISO 32000-1, 8.9.5), the mask first. */
function embed(document: PDFKit.PDFDocument, raster: Raster, label: string): EmbeddedImage {
  const { width, height, orientation, filter, colorSpace, inverted, data, mask } = raster;
  const base = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const alpha =
    mask && document.ref({ ...base, ColorSpace: 'DeviceGray', Filter: 'FlateDecode', Decode: [0, 1] });
  alpha?.end(mask);
  const obj = document.ref({
    ...base,
    ColorSpace: colorSpace,
    Filter: filter,
    ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
    ...(alpha && { SMask: alpha }),
  });
  obj.end(data);
  return { width, height, orientation, label, obj };
}
