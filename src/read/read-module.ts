import { realpath, readFile, stat } from 'node:fs/promises';
import type { ModuleRead } from '../model/index.ts';
import { decode } from './decode.ts';
import { insideShow } from './inside.ts';
import { codeOf } from './operation.ts';

/** Far above any module that a person wrote. */
const MAX_BYTES = 4_000_000;

/** A module of the show's own code at a show-relative path, with its real place on the disk. Never throws for a path's sake. */
export async function readModule(root: string, path: string): Promise<ModuleRead> {
  try {
    const real = await insideShow(root, path);
    if (real === undefined) return { state: 'outside' };
    const found = await stat(real);
    if (!found.isFile()) return { state: 'not-a-file' };
    if (found.size > MAX_BYTES) return { state: 'unreadable' };
    return { state: 'file', file: decode(path, await readFile(real)), real };
  } catch (error) {
    return { state: codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM' ? 'unreadable' : 'missing' };
  }
}

/** The folder that a show lies in when links are followed: what stack traces name. */
export async function realRoot(root: string): Promise<string> {
  return realpath(root);
}
