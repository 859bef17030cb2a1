import { deflateSync } from 'node:zlib';

/** What a PNG is made of; `sample` gives each channel of each pixel, in the range of `bits`. */
export interface PngPlan {
  readonly width: number;
  readonly height: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  readonly type?: 0 | 2 | 3 | 4 | 6;
  readonly bits?: 1 | 2 | 4 | 8 | 16;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** The filter of each row; 0 unless told. */
  readonly filter?: (row: number) => number;
  sample?(x: number, y: number, channel: number): number;
  /** Instead of what `sample` says. */
  readonly data?: Uint8Array;
}

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const WHOLE = [[0, 0, 1, 1]] as const;
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG of any kind. */
export function pngOf(plan: PngPlan): Uint8Array {
  const { width, height, type = 2, bits = 8, interlaced = false, palette, transparency } = plan;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
    chunk('IDAT', plan.data ?? deflateSync(scanlines(plan))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function scanlines({
  width,
  height,
  type = 2,
  bits = 8,
  interlaced,
  filter = () => 0,
  sample = () => 0,
}: PngPlan): Uint8Array {
  const channels = CHANNELS[type];
  const distance = Math.max(1, (channels * bits) >> 3);
  const rows: number[] = [];
  for (const [x0, y0, dx, dy] of interlaced ? ADAM7 : WHOLE) {
    const columns = Math.ceil((width - x0) / dx);
    let above: number[] = [];
    for (let y = y0, row = 0; columns > 0 && y < height; y += dy, row++) {
      const line: number[] = Array.from({ length: Math.ceil((columns * channels * bits) / 8) }, () => 0);
      for (let at = 0; at < columns * channels; at++) {
        const value = sample(x0 + Math.floor(at / channels) * dx, y, at % channels);
        if (bits === 16) [line[at * 2], line[at * 2 + 1]] = [value >> 8, value & 255];
        else
          line[(at * bits) >> 3] = (line[(at * bits) >> 3] ?? 0) | (value << (8 - bits - ((at * bits) & 7)));
      }
      rows.push(filter(row), ...filtered(filter(row), line, above, distance));
      above = line;
    }
  }
  return Uint8Array.from(rows);
}

function filtered(
  filter: number,
  line: readonly number[],
  above: readonly number[],
  distance: number,
): readonly number[] {
  return line.map((value, at) => {
    const [left, up, corner] = [line[at - distance] ?? 0, above[at] ?? 0, above[at - distance] ?? 0];
    const guess = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0;
    return (value - guess) & 255;
  });
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const nearest = Math.min(...[left, up, corner].map((each) => Math.abs(guess - each)));
  return [left, up, corner].find((each) => Math.abs(guess - each) === nearest) ?? 0;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(name, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc(whole.subarray(4, content.length + 8)), content.length + 8);
  return whole;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Six pixels by four, from red to blue. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAxRS/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAZEQABBQAAAAAAAAAAAAAAAAABAAMUUpH/2gAMAwEAAhEDEQA/AJO1LoBURmaDAkSHbHSv/9k=',
  'base64',
);
export const GIF = Buffer.from(
  'R0lGODlhBgAEAPEAAP8AAKoAVVUAqgAA/yH5BAAAAAAALAAAAAAGAAQAAAIHhB+pwj0PCwA7',
  'base64',
);
export const WEBP = Buffer.from(
  'UklGRlQAAABXRUJQVlA4IEgAAABwAwCdASoGAAQAAgA0JagCdGuA/gGEAfwD2/7sA/QAGBrNsAAA/vneRWKf/+oYInZ3//y2zOa5f/9xn/v2/lRBeDPvV53dgAA=',
  'base64',
);

/** The JPEG with an EXIF orientation, as a camera held upright writes it. */
export function jpegTurned(orientation: number, little = false): Uint8Array {
  const exif = Buffer.alloc(36);
  exif.set([0xff, 0xe1, 0, 34]);
  exif.write('Exif\0\0', 4, 'latin1');
  exif.write(little ? 'II*\0' : 'MM\0*', 10, 'latin1');
  const put16 = (value: number, at: number) =>
    little ? exif.writeUInt16LE(value, at) : exif.writeUInt16BE(value, at);
  const put32 = (value: number, at: number) =>
    little ? exif.writeUInt32LE(value, at) : exif.writeUInt32BE(value, at);
  put32(8, 14);
  put16(1, 18);
  put16(0x0112, 20);
  put16(3, 22);
  put32(1, 24);
  put16(orientation, 28);
  return Buffer.concat([JPEG.subarray(0, 2), exif, JPEG.subarray(2)]);
}

export const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80" height="40"><rect width="80" height="40" fill="#1d4f91"/><text x="8" y="24" fill="#fff">drawn</text></svg>\n',
);
