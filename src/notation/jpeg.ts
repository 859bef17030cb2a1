import { Bytes } from './bytes.ts';
import type { ImageFinding } from './image.ts';

/** What stands in the frame header of a JPEG. Width and height are as stored, before `orientation` (EXIF 2.3, 1 to 8). */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly components: number;
  /** 0 baseline, 1 extended, 2 progressive; others are seldom understood. */
  readonly process: number;
  readonly orientation: number;
  /** Made by Adobe's software, whose CMYK is inverted. */
  readonly adobe: boolean;
}

/** A JPEG (ITU-T T.81), whole to its end marker; undefined where the bytes begin like something else. */
export function jpegFacts(bytes: Uint8Array): ImageFinding | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
  const header = readJpegHeader(bytes);
  if (header === undefined) return { state: 'damaged' };
  const { width, height, orientation } = header;
  return orientation > 4
    ? { format: 'jpeg', width: height, height: width }
    : { format: 'jpeg', width, height };
}

/** Reads marker by marker to the scan; undefined where there is no frame, no scan or no end after it. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const file = new Bytes(bytes);
  let frame: Omit<JpegHeader, 'orientation' | 'adobe'> | undefined;
  let orientation = 1;
  let adobe = false;
  for (let at = 2; at + 4 <= file.length; ) {
    if (file.u8(at) !== 0xff) return undefined;
    const marker = file.u8(at + 1);
    // Any marker may be preceded by fill bytes; some markers stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0xd8 || marker === 0xd9 || marker === 0) return undefined;
    else {
      const length = file.u16(at + 2);
      if (length < 2 || at + 2 + length > file.length) return undefined;
      if (isFrame(marker)) frame ??= frameAt(file, at, marker);
      if (marker === 0xe1) orientation = orientationAt(file, at + 4, at + 2 + length) ?? orientation;
      if (marker === 0xee && file.is(at + 4, 'Adobe')) adobe = true;
      at += 2 + length;
      if (marker !== 0xda) continue;
      const sound = frame !== undefined && frame.width > 0 && frame.height > 0 && hasEnd(bytes, at);
      return frame && sound ? { ...frame, orientation, adobe } : undefined;
    }
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables that lie between. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function frameAt(file: Bytes, at: number, marker: number) {
  return {
    bits: file.u8(at + 4),
    height: file.u16(at + 5),
    width: file.u16(at + 7),
    components: file.u8(at + 9),
    process: marker - 0xc0,
  };
}

/** Cameras append things after the end, so it is searched for and not expected at the last byte. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Tag 0x0112 of the first directory of EXIF data. */
function orientationAt(file: Bytes, from: number, end: number): number | undefined {
  if (!file.is(from, 'Exif\0\0')) return undefined;
  const base = from + 6;
  const little = file.is(base, 'II');
  if (!little && !file.is(base, 'MM')) return undefined;
  const directory = base + file.u32(base + 4, little);
  const count = Math.min(file.u16(directory, little), 500);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= end; entry += 12) {
    if (file.u16(entry, little) !== 0x0112) continue;
    const value = file.u16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
