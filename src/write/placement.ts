import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { OperationError } from '../model/index.ts';

/** Folders of a show that hold what people wrote. */
export const SOURCE_FOLDERS = ['episodes', 'templates', '.git'];

/**
 * The real path of the folder to write into, or an OperationError where outputs there could overwrite sources:
 * the show's root or a folder above it, and everything inside its source folders, also by way of a symbolic link.
 */
export async function resolveOutputFolder(root: string, out: string): Promise<string> {
  const [realRoot, folder] = await Promise.all([realPathOf(root), realPathOf(resolve(root, out))]);
  const hint = "Name a folder of its own, such as '--out dist'.";
  if (isInside(folder, realRoot)) {
    throw new OperationError(
      `Unexpected output folder '${out}': it is the show's own folder or one above it, so outputs would lie among the sources.`,
      hint,
    );
  }
  const source = SOURCE_FOLDERS.find((name) => isInside(join(realRoot, name), folder));
  if (source !== undefined) {
    throw new OperationError(
      `Unexpected output folder '${out}': it is inside '${source}/', which holds sources.`,
      hint,
    );
  }
  const found = await statOf(folder);
  if (found && !found.isDirectory()) {
    throw new OperationError(`Unexpected file at '${out}', expected a folder to write into.`, hint);
  }
  return folder;
}

/** Whether `path` is `folder` or lies in it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The real path, where the last parts need not exist yet. */
export async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return join(await realPathOf(parent), basename(path));
  }
}

/** Whether a path with forward slashes stays in the folder it is relative to and means the same everywhere. */
export function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return (
    !/[\\\0]/.test(path) &&
    !/^[A-Za-z]:/.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/**
 * Makes sure that no folder on the way from `folder` to the output `path` is a symbolic link or a file,
 * so that nothing is written or removed outside.
 */
export async function checkWay(folder: string, path: string): Promise<void> {
  let at = folder;
  for (const part of path.split('/').slice(0, -1)) {
    at = join(at, part);
    const found = await statOf(at);
    if (!found) return;
    if (!found.isDirectory()) {
      const what = found.isSymbolicLink() ? 'symbolic link' : 'file';
      const shown = relative(folder, at).split(sep).join('/');
      throw new OperationError(
        `Unexpected ${what} '${shown}' in the output folder, expected a folder.`,
        'Move it away, or write into another folder with --out.',
      );
    }
  }
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
