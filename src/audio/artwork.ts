import { open } from 'node:fs/promises';
import { OperationError } from '../model/index.ts';
import { readImageFacts } from '../notation/image.ts';
import { shownName } from './shown-name.ts';

/** A picture that goes into an audio file. */
export interface Artwork {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const MOST_BYTES = 16_000_000;
const HEAVY_BYTES = 1_000_000;
const HINT = 'Name a JPEG or PNG file of 16 MB at most; Apple Podcasts asks for 1400 to 3000 pixels.';

/** Reads a picture and makes sure, by its content, that it is a sound JPEG or PNG; an OperationError where it is not. */
export async function readArtwork(path: string): Promise<Artwork> {
  const bytes = await readBounded(path);
  const artwork = bytes && artworkOf(bytes);
  if (artwork) return artwork;
  const what = bytes ? 'expected a sound JPEG or PNG image of 16 MB at most' : 'the file cannot be read';
  throw new OperationError(`Cannot use '${shownName(path)}' as a picture: ${what}.`, HINT);
}

/** What is to be said of a picture that makes every download longer than it should. */
export function heavyArtwork(cover: Artwork | undefined): readonly string[] {
  if (cover === undefined || cover.bytes.length <= HEAVY_BYTES) return [];
  const megabytes = (cover.bytes.length / 1e6).toFixed(1);
  return [
    `The artwork has ${megabytes} MB, which everyone who listens will download; expected ${HEAVY_BYTES / 1e6} MB at most. A JPEG of it is smaller.`,
  ];
}

/** Bytes as a picture; undefined where they are no JPEG or PNG. */
export function artworkOf(bytes: Buffer): Artwork | undefined {
  if (bytes.length === 0 || bytes.length > MOST_BYTES) return undefined;
  const facts = readImageFacts(bytes);
  if (!('format' in facts) || !('width' in facts)) return undefined;
  const { format, width, height } = facts;
  if (format !== 'jpeg' && format !== 'png') return undefined;
  if (width === undefined || height === undefined) return undefined;
  return { mediaType: `image/${format}`, width: Math.round(width), height: Math.round(height), bytes };
}

async function readBounded(path: string): Promise<Buffer | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      return found.isFile() && found.size <= MOST_BYTES ? await file.readFile() : Buffer.alloc(0);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
