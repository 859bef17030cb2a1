import { formatTimestamp } from '../notation/timestamp.ts';
import type { AudioChapter } from './fit-chapters.ts';
import type { Artwork } from './artwork.ts';

/** Chapters as Vorbis comments (wiki.xiph.org, "Chapter Extension"), from `CHAPTER001` on. */
export function chapterComments(chapters: readonly AudioChapter[]): Readonly<Record<string, string>> {
  const pairs = chapters.flatMap(({ startMs, title, url }, index) => {
    const key = `CHAPTER${String(index + 1).padStart(3, '0')}`;
    const link: readonly [string, string][] = url === undefined ? [] : [[`${key}URL`, url]];
    return [[key, formatTimestamp(startMs)], [`${key}NAME`, title], ...link] as const;
  });
  return Object.fromEntries(pairs);
}

/** The links of chapters among the tags of a file, whose names are in lower case. */
export function vorbisLinks(
  tags: Readonly<Record<string, string>>,
  count: number,
): readonly (string | undefined)[] {
  return Array.from({ length: count }, (_, index) => tags[`chapter${String(index + 1).padStart(3, '0')}url`]);
}

/** Artwork as the comment METADATA_BLOCK_PICTURE: a FLAC picture block (RFC 9639, 8.8) in base 64. */
export function pictureComment({ mediaType, bytes, width, height }: Artwork): string {
  const type = Buffer.from(mediaType, 'latin1');
  const coverFront = 3;
  const [bitsPerPixel, palette, noDescription] = [24, 0, 0];
  return Buffer.concat([
    uint32(coverFront),
    uint32(type.length),
    type,
    ...[noDescription, width, height, bitsPerPixel, palette, bytes.length].map(uint32),
    bytes,
  ]).toString('base64');
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
