import { readFile, stat } from 'node:fs/promises';
import { IMAGE_LIMITS, type ImageRead } from '../model/index.ts';
import { insideShow } from './inside.ts';
import { codeOf } from './operation.ts';

/** The whole file at a show-relative path, as long as it is no larger than an image may be. Never throws for a path's sake. */
export async function readImage(root: string, path: string): Promise<ImageRead> {
  try {
    const real = insideShow(root, path);
    if (real === undefined) return { state: 'outside' };
    const found = await stat(real);
    if (!found.isFile()) return { state: 'not-a-file' };
    if (found.size > IMAGE_LIMITS.bytes) return { state: 'too-large', bytes: found.size };
    return { state: 'file', content: await readFile(real) };
  } catch (error) {
    return { state: codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM' ? 'unreadable' : 'missing' };
  }
}
