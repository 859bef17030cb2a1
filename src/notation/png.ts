import { Bytes } from './bytes.ts';
import type { ImageFinding } from './image.ts';

export type PngKind = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';

/** The chunks of a PNG that matter for showing it. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly kind: PngKind;
  readonly interlaced: boolean;
  /** Three bytes a colour. */
  readonly palette: Uint8Array;
  /** What `tRNS` says: alpha by palette index, or the one colour that is transparent, two bytes a sample. */
  readonly transparency?: Uint8Array | undefined;
  /** The zlib stream, in the pieces that the file holds. */
  readonly data: readonly Uint8Array[];
}

const KINDS: Readonly<Record<number, { readonly kind: PngKind; readonly bits: readonly number[] }>> = {
  0: { kind: 'grey', bits: [1, 2, 4, 8, 16] },
  2: { kind: 'rgb', bits: [8, 16] },
  3: { kind: 'palette', bits: [1, 2, 4, 8] },
  4: { kind: 'grey-alpha', bits: [8, 16] },
  6: { kind: 'rgb-alpha', bits: [8, 16] },
};

/** A PNG (third edition, W3C), whole to its last chunk; undefined where the bytes begin like something else. */
export function pngFacts(bytes: Uint8Array): ImageFinding | undefined {
  if (!isPng(bytes)) return undefined;
  const file = readPng(bytes);
  return file ? { format: 'png', width: file.width, height: file.height } : { state: 'damaged' };
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && new Bytes(bytes).is(1, 'PNG\r\n\u001a\n');
}

/** Reads chunk by chunk; undefined for what is no PNG, breaks off, or says what no PNG may say. No pixel is decoded. */
export function readPng(bytes: Uint8Array): PngFile | undefined {
  const file = new Bytes(bytes);
  if (!isPng(bytes) || !file.is(12, 'IHDR') || file.u32(8) !== 13) return undefined;
  const [width, height, bits] = [file.u32(16), file.u32(20), file.u8(24)];
  const type = KINDS[file.u8(25)];
  const methods = [file.u8(26), file.u8(27), file.u8(28)];
  if (!type?.bits.includes(bits) || methods[0] !== 0 || methods[1] !== 0 || (methods[2] ?? 2) > 1)
    return undefined;
  if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff) return undefined;
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array | undefined;
  const data: Uint8Array[] = [];
  for (let at = 33; at + 12 <= file.length; ) {
    const end = at + 8 + file.u32(at);
    if (end + 4 > file.length) return undefined;
    const content = bytes.subarray(at + 8, end);
    if (file.is(at + 4, 'IEND')) {
      if (data.length === 0 || (type.kind === 'palette' && palette.length < 3)) return undefined;
      return {
        width,
        height,
        bits,
        kind: type.kind,
        interlaced: methods[2] === 1,
        palette,
        transparency,
        data,
      };
    }
    if (file.is(at + 4, 'PLTE')) palette = content;
    else if (file.is(at + 4, 'tRNS')) transparency = content;
    else if (file.is(at + 4, 'IDAT')) data.push(content);
    at = end + 4;
  }
  return undefined;
}
