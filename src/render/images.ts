import { createHash } from 'node:crypto';
import type { EpisodeImage, EpisodeImages, ImageFacts, ImageFormat, OutputFile } from '../model/index.ts';

const ENDINGS: Readonly<Record<ImageFormat, string>> = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
};

/**
 * Where an image's file goes. The name holds a part of the content's hash: two files never meet, equal ones do, and a page
 * of an earlier build never shows a later image. Its ending is that of what the file is.
 */
export function imagePath(source: string, { format }: ImageFacts, content: Uint8Array): string {
  const stem = (source.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').normalize('NFKD');
  const plain = stem
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `images/${plain === '' ? 'image' : plain}-${hash}.${ENDINGS[format]}`;
}

/** The images of an episode while one output is made: gives them out, and remembers which files that output needs. */
export class UsedImages {
  readonly #images: EpisodeImages;
  readonly #used = new Map<string, EpisodeImage>();

  constructor(images: EpisodeImages) {
    this.#images = images;
  }

  /** The image at an address as the author wrote it, which is now part of the output. */
  use(url: string): EpisodeImage | undefined {
    const image = this.#images.get(url);
    if (image) this.#used.set(image.path, image);
    return image;
  }

  /** The files of those that were used, sorted. */
  files(): readonly OutputFile[] {
    return [...this.#used.values()]
      .map(({ path, content }) => ({ path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}
