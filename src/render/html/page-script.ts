import { createHash } from 'node:crypto';
import { Html } from './html.ts';

/** A page's own script, and the hash (Content Security Policy Level 3, section 2.3.1) by which its policy lets just that one run. */
export function pageScript(source: string): { readonly script: Html; readonly scriptHash: string } {
  return { script: new Html(source), scriptHash: createHash('sha256').update(source).digest('base64') };
}
