import { hash } from 'node:crypto';
import type { SourceFile } from '../model/index.ts';

/** A short text that stands for others: equal for equal parts in equal order, and for no others (SHA-256, base64url). */
export type Fingerprint = string;

/** The fingerprint of texts. Where each ends counts too. */
export function fingerprint(parts: readonly string[]): Fingerprint {
  return hash('sha256', JSON.stringify(parts), 'base64url');
}

/** The fingerprint of a file's bytes, or of one long text. */
export function fingerprintOfContent(content: string | Uint8Array): Fingerprint {
  return hash('sha256', content, 'base64url');
}

const known = new WeakMap<SourceFile, Fingerprint>();

/** The fingerprint of a file of the show: of its path, its text and what was wrong with its encoding. Made once for each. */
export function fingerprintOfFile(file: SourceFile): Fingerprint {
  let found = known.get(file);
  if (found === undefined) {
    const { path, text, defects } = file;
    found = fingerprint([path, fingerprintOfContent(text), JSON.stringify(defects)]);
    known.set(file, found);
  }
  return found;
}
