import { open, stat } from 'node:fs/promises';
import type { ReferenceRead } from '../model/index.ts';
import { decode } from './decode.ts';
import { insideShow } from './inside.ts';

/** A document's frontmatter stands within its first bytes; the rest of it is none of ours. */
const HEAD_BYTES = 64_000;

/** What stands at each show-relative path; of Markdown documents also the beginning of their text. Never throws for a path's sake. */
export async function readReferences(
  root: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, ReferenceRead>> {
  const references = new Map<string, ReferenceRead>();
  for (const path of [...new Set(paths)].sort()) references.set(path, await readReference(root, path));
  return references;
}

async function readReference(root: string, path: string): Promise<ReferenceRead> {
  try {
    const real = insideShow(root, path);
    if (real === undefined) return { state: 'outside' };
    if (!(await stat(real)).isFile()) return { state: 'not-a-file' };
    if (!/\.(?:md|markdown|mdx)$/i.test(path)) return { state: 'file' };
    return { state: 'file', text: await readHead(path, real) };
  } catch {
    // Whatever keeps it from being read, nobody who follows the path finds it.
    return { state: 'missing' };
  }
}

async function readHead(path: string, real: string): Promise<string> {
  const file = await open(real);
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return decode(path, buffer.subarray(0, bytesRead)).text;
  } finally {
    await file.close();
  }
}
