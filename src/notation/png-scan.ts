import { inflateSync } from 'node:zlib';
import type { PngFile, PngKind } from './png.ts';

/** Samples of a pixel as they are stored. */
export const CHANNELS: Readonly<Record<PngKind, number>> = {
  grey: 1,
  palette: 1,
  'grey-alpha': 2,
  rgb: 3,
  'rgb-alpha': 4,
};

/** One pass over the picture: its first column and row, the steps to the next ones, and its size. */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
  readonly rowBytes: number;
}

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

/** Some programs leave a few bytes behind the last row. */
const SPARE = 65_536;

/** Inflates a PNG's data: its passes one after the other, each row behind its filter. Never more than the header promises. */
export function inflatePng(
  file: PngFile,
): { readonly passes: readonly Pass[]; readonly raw: Uint8Array } | undefined {
  const passes = passesOf(file);
  const length = passes.reduce((sum, { height, rowBytes }) => sum + height * (rowBytes + 1), 0);
  try {
    const raw = inflateSync(Buffer.concat(file.data), { maxOutputLength: length + SPARE });
    return raw.length < length ? undefined : { passes, raw };
  } catch {
    return undefined;
  }
}

function passesOf({ width, height, bits, kind, interlaced }: PngFile): readonly Pass[] {
  return (interlaced ? ADAM7 : WHOLE).flatMap(([x, y, stepX, stepY]) => {
    const [columns, rows] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)];
    if (columns <= 0 || rows <= 0) return [];
    const rowBytes = Math.ceil((columns * bits * CHANNELS[kind]) / 8);
    return [{ x, y, stepX, stepY, width: columns, height: rows, rowBytes }];
  });
}

/** Undoes a row's filter in place (section 9 of the specification); false for one that there is not. */
export function unfilter(
  filter: number,
  line: Uint8Array,
  above: Uint8Array | undefined,
  distance: number,
): boolean {
  if (filter > 4) return false;
  if (filter === 0) return true;
  for (let at = 0; at < line.length; at++) {
    const left = at < distance ? 0 : (line[at - distance] ?? 0);
    const up = above?.[at] ?? 0;
    const corner = at < distance ? 0 : (above?.[at - distance] ?? 0);
    const guess =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = (line[at] ?? 0) + guess;
  }
  return true;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const byLeft = Math.abs(guess - left);
  const byUp = Math.abs(guess - up);
  const byCorner = Math.abs(guess - corner);
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}
