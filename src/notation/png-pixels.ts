import { type PngFile, readPng } from './png.ts';
import { CHANNELS, inflatePng, type Pass, unfilter } from './png-scan.ts';

/** The pixels of a PNG, eight bits a sample. */
export interface PngPixels {
  readonly width: number;
  readonly height: number;
  /** Samples a pixel in `color`: one is grey, three are red, green and blue. */
  readonly samples: 1 | 3;
  readonly color: Uint8Array;
  /** One byte a pixel; absent where every pixel is opaque. */
  readonly alpha?: Uint8Array | undefined;
}

/** Decodes a PNG of at most `maxPixels`; undefined where it is larger, or its data are broken or do not fill it. */
export function decodePng(bytes: Uint8Array, maxPixels: number): PngPixels | undefined {
  const file = readPng(bytes);
  if (file === undefined || file.width * file.height > maxPixels) return undefined;
  const inflated = inflatePng(file);
  if (inflated === undefined) return undefined;
  const { passes, raw } = inflated;
  const writer = new PixelWriter(file);
  const distance = Math.max(1, (CHANNELS[file.kind] * file.bits) >> 3);
  let at = 0;
  for (const pass of passes) {
    let above: Uint8Array | undefined;
    for (let row = 0; row < pass.height; row++) {
      const line = raw.subarray(at + 1, at + 1 + pass.rowBytes);
      if (!unfilter(raw[at] ?? 0, line, above, distance)) return undefined;
      writer.row(line, pass, row);
      above = line;
      at += pass.rowBytes + 1;
    }
  }
  return writer.finish();
}

/** Turns rows of samples of any depth into bytes of colour and alpha. */
class PixelWriter {
  readonly #file: PngFile;
  readonly #color: Uint8Array;
  readonly #alpha: Uint8Array | undefined;
  readonly #samples: 1 | 3;

  constructor(file: PngFile) {
    const pixels = file.width * file.height;
    this.#file = file;
    this.#samples = file.kind === 'grey' || file.kind === 'grey-alpha' ? 1 : 3;
    this.#color = new Uint8Array(pixels * this.#samples);
    const hasAlpha = file.kind.endsWith('alpha') || file.transparency !== undefined;
    this.#alpha = hasAlpha ? new Uint8Array(pixels) : undefined;
  }

  row(line: Uint8Array, pass: Pass, row: number): void {
    const { kind, width, palette, transparency } = this.#file;
    const channels = CHANNELS[kind];
    const sample = this.#sampler(line);
    const scale = this.#scale();
    for (let column = 0; column < pass.width; column++) {
      const pixel = (pass.y + row * pass.stepY) * width + pass.x + column * pass.stepX;
      const first = column * channels;
      if (kind === 'palette') {
        const index = sample(first);
        for (let channel = 0; channel < 3; channel++)
          this.#color[pixel * 3 + channel] = palette[index * 3 + channel] ?? 0;
        if (this.#alpha) this.#alpha[pixel] = transparency?.[index] ?? 255;
        continue;
      }
      let keyed = transparency !== undefined;
      for (let channel = 0; channel < this.#samples; channel++) {
        const value = sample(first + channel);
        if (keyed && value !== keyAt(transparency, channel)) keyed = false;
        this.#color[pixel * this.#samples + channel] = value * scale;
      }
      if (!this.#alpha) continue;
      this.#alpha[pixel] = kind.endsWith('alpha') ? sample(first + this.#samples) * scale : keyed ? 0 : 255;
    }
  }

  finish(): PngPixels {
    const { width, height } = this.#file;
    const alpha = this.#alpha?.every((value) => value === 255) ? undefined : this.#alpha;
    return { width, height, samples: this.#samples, color: this.#color, alpha };
  }

  #sampler(line: Uint8Array): (index: number) => number {
    const { bits } = this.#file;
    if (bits === 8) return (index) => line[index] ?? 0;
    if (bits === 16) return (index) => ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
    const mask = (1 << bits) - 1;
    return (index) => ((line[(index * bits) >> 3] ?? 0) >> (8 - bits - ((index * bits) & 7))) & mask;
  }

  /** What makes a byte of a sample. */
  #scale(): number {
    return 255 / (2 ** this.#file.bits - 1);
  }
}

function keyAt(transparency: Uint8Array | undefined, channel: number): number {
  return ((transparency?.[channel * 2] ?? 0) << 8) | (transparency?.[channel * 2 + 1] ?? 0);
}
