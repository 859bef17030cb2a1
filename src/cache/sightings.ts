import type { ImageRead, ReferenceRead } from '../model/index.ts';
import { fingerprint, type Fingerprint, fingerprintOfContent } from './fingerprint.ts';

/** What was found at a path that a text names, which is no file of the show by itself. */
export interface Sighting {
  /** `reference`: whether there is a file, and how a document begins. `image`: all of it. */
  readonly kind: 'reference' | 'image';
  /** From the show's root, or as written where it leaves the show. */
  readonly path: string;
  readonly fingerprint: Fingerprint;
}

export function sightReference(path: string, { state, text }: ReferenceRead): Sighting {
  return { kind: 'reference', path, fingerprint: fingerprint([state, text ?? '']) };
}

export function sightImage(path: string, read: ImageRead): Sighting {
  const what = read.state === 'file' ? fingerprintOfContent(read.content) : JSON.stringify(read);
  return { kind: 'image', path, fingerprint: fingerprint([read.state, what]) };
}
