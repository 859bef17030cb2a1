import { Bytes } from './bytes.ts';
import type { ImageFinding } from './image.ts';

/** A WebP (RFC 9649); undefined where the bytes begin like something else. */
export function webpFacts(bytes: Uint8Array): ImageFinding | undefined {
  const file = new Bytes(bytes);
  if (!file.is(0, 'RIFF') || !file.is(8, 'WEBP')) return undefined;
  const whole = file.u32(4, true) + 8 <= file.length && file.u32(16, true) + 20 <= file.length;
  const size = whole ? sizeOf(file) : undefined;
  if (size === undefined || size.width === 0 || size.height === 0) return { state: 'damaged' };
  return { format: 'webp', ...size };
}

function sizeOf(file: Bytes): { readonly width: number; readonly height: number } | undefined {
  if (file.is(12, 'VP8X'))
    return { width: (file.u32(24, true) & 0xffffff) + 1, height: (file.u32(27, true) & 0xffffff) + 1 };
  if (file.is(12, 'VP8L') && file.u8(20) === 0x2f) {
    const bits = file.u32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (file.is(12, 'VP8 ') && file.u8(23) === 0x9d && file.u8(24) === 0x01 && file.u8(25) === 0x2a)
    return { width: file.u16(26, true) & 0x3fff, height: file.u16(28, true) & 0x3fff };
  return undefined;
}
