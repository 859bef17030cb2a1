import { Bytes } from './bytes.ts';
import type { ImageFinding } from './image.ts';

/** A GIF (87a and 89a, whole to its trailer); undefined where the bytes begin like something else. */
export function gifFacts(bytes: Uint8Array): ImageFinding | undefined {
  const file = new Bytes(bytes);
  if (!file.is(0, 'GIF87a') && !file.is(0, 'GIF89a')) return undefined;
  const [width, height] = [file.u16(6, true), file.u16(8, true)];
  return width > 0 && height > 0 && endsWell(file) ? { format: 'gif', width, height } : { state: 'damaged' };
}

/** Walks from block to block: extensions and pictures, up to the trailer. */
function endsWell(file: Bytes): boolean {
  let at = 13 + tableLength(file.u8(10));
  let pictures = 0;
  while (at < file.length) {
    const kind = file.u8(at);
    if (kind === 0x3b) return pictures > 0;
    if (kind === 0x21) at = pastSubBlocks(file, at + 2);
    else if (kind === 0x2c) {
      pictures++;
      at = pastSubBlocks(file, at + 11 + tableLength(file.u8(at + 9)));
    } else return false;
  }
  return false;
}

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function pastSubBlocks(file: Bytes, from: number): number {
  let at = from;
  while (at < file.length && file.u8(at) > 0) at += file.u8(at) + 1;
  return at + 1;
}
