import { IMAGE_LIMITS, type ImageRead, type ReferencedImage } from '../model/index.ts';
import { readImageFacts } from '../notation/image.ts';

/** What a file that an image names is, judged by its bytes and never by its name. */
export function parseImage(path: string, read: ImageRead): ReferencedImage {
  if (read.state !== 'file') return read;
  const facts = readImageFacts(read.content);
  if ('state' in facts) return facts;
  const { format, width = 0, height = 0 } = facts;
  // A drawing has no pixels of its own.
  if (format !== 'svg' && width * height > IMAGE_LIMITS.pixels)
    return { state: 'too-many-pixels', width, height };
  return { state: 'image', path, bytes: read.content.byteLength, ...facts };
}
