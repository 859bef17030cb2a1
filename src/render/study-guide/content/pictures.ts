import { deflateSync } from 'node:zlib';
import { type EpisodeImages, IMAGE_LIMITS } from '../../../model/index.ts';
import { readJpegHeader } from '../../../notation/jpeg.ts';
import { decodePng } from '../../../notation/png-pixels.ts';
import { drawSvgFile } from '../../../notation/svg-drawing.ts';
import { decodeUtf8 } from '../../../notation/svg-file.ts';
import type { Block, Raster } from '../guide.ts';
import { canDraw } from '../pdf/can-draw.ts';

type Shown = Extract<Block, { type: 'picture' | 'diagram' }>;

/** Gives the image at an address as a block; undefined where paper cannot show it, and its words must do. */
export type Pictures = (url: string, alt: string) => Shown | undefined;

/** Makes images ready one at a time, when they are first shown, and keeps only what the file will hold. */
export function picturesOf(images: EpisodeImages): Pictures {
  const ready = new Map<string, Shown | undefined>();
  return (url, alt) => {
    const image = images.get(url);
    if (image === undefined) return undefined;
    const { path, format, content } = image;
    if (!ready.has(path)) ready.set(path, format === 'svg' ? drawing(content) : picture(format, content));
    const shown = ready.get(path);
    return shown && { ...shown, alt };
  };
}

function drawing(content: Uint8Array): Shown | undefined {
  const drawn = drawSvgFile(decodeUtf8(content) ?? '');
  if (!drawn.ok || !canDraw(drawn.svg)) return undefined;
  return { type: 'diagram', svg: drawn.svg, width: drawn.width, height: drawn.height };
}

function picture(format: string, content: Uint8Array): Shown | undefined {
  const raster = format === 'jpeg' ? jpegRaster(content) : format === 'png' ? pngRaster(content) : undefined;
  if (raster === undefined) return undefined;
  const { width, height, orientation } = raster;
  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  return { type: 'picture', raster, ...size, alt: '' };
}

const JPEG_COLORS: Readonly<Record<number, Raster['colorSpace']>> = {
  1: 'DeviceGray',
  3: 'DeviceRGB',
  4: 'DeviceCMYK',
};

/** A JPEG as it is: baseline, extended or progressive with eight bits, which is what PDF's own decoder takes. */
function jpegRaster(data: Uint8Array): Raster | undefined {
  const header = readJpegHeader(data);
  const colorSpace = JPEG_COLORS[header?.components ?? 0];
  if (header === undefined || colorSpace === undefined || header.process > 2 || header.bits !== 8)
    return undefined;
  const { width, height, orientation, adobe } = header;
  const inverted = colorSpace === 'DeviceCMYK' && adobe;
  return { width, height, orientation, filter: 'DCTDecode', colorSpace, inverted, data };
}

function pngRaster(content: Uint8Array): Raster | undefined {
  const pixels = decodePng(content, IMAGE_LIMITS.pixels);
  if (pixels === undefined) return undefined;
  const { width, height, samples, color, alpha } = pixels;
  return {
    width,
    height,
    orientation: 1,
    filter: 'FlateDecode',
    colorSpace: samples === 1 ? 'DeviceGray' : 'DeviceRGB',
    inverted: false,
    data: deflateSync(color),
    mask: alpha && deflateSync(alpha),
  };
}
