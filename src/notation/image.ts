import type { ImageFacts, UnsoundImage } from '../model/index.ts';
import { gifFacts } from './gif.ts';
import { jpegFacts } from './jpeg.ts';
import { pngFacts } from './png.ts';
import { svgFacts } from './svg-file.ts';
import { webpFacts } from './webp.ts';

/** What a format's reader finds in bytes that begin like one of its own: the facts, or what is wrong with the file. */
export type ImageFinding = ImageFacts | UnsoundImage;

/** Reads what an image is from its bytes, whatever its name. A file that breaks off is damaged. */
export function readImageFacts(bytes: Uint8Array): ImageFinding | { readonly state: 'not-an-image' } {
  return (
    pngFacts(bytes) ??
    jpegFacts(bytes) ??
    gifFacts(bytes) ??
    webpFacts(bytes) ??
    svgFacts(bytes) ?? { state: 'not-an-image' }
  );
}
