import { hash } from 'node:crypto';
import { bytesOf, type SourceFile } from '../model/index.ts';

/** A short text that stands for others: equal for equal parts in equal order, and for no others (SHA-256, base64url). */
export type Fingerprint = string;

/** The fingerprint of texts. Where each ends counts too. */
export function fingerprint(parts: readonly string[]): Fingerprint {
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'base64url');
}

/** The fingerprint of a file's bytes, or of one long text. */
export function fingerprintOfContent(content: string | Uint8Array): Fingerprint {
  return hash('sha256', content, 'base64url');
}

const known = new WeakMap<SourceFile, Fingerprint>();

/**
 * The fingerprint of a file of the show: of its path and its bytes, or where it has none of its text and what was wrong with its
 * encoding. Made once for each.
 */
export function fingerprintOfFile(file: SourceFile): Fingerprint {
  let found = known.get(file);
  if (found === undefined) {
    const bytes = bytesOf(file);
    found = bytes ? fingerprint([file.path, fingerprintOfContent(bytes)]) : fingerprintOfText(file);
    known.set(file, found);
  }
  return found;
}

function fingerprintOfText({ path, text, defects }: SourceFile): Fingerprint {
  return fingerprint([path, fingerprintOfContent(text), JSON.stringify(defects)]);
}
