import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path, links followed, is the folder itself or lies in it. Both are real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Where a show-relative path leads on disk; undefined where it leaves the show, as written or by a link. Throws where nothing is there. */
export function insideShow(root: string, path: string): string | undefined {
  if (path.includes('\0') || isAbsolute(path) || /^[A-Za-z]:|^[\\/]/.test(path)) return undefined;
  const written = join(root, path);
  if (!isInside(root, written)) return undefined;
  const real = realpathSync.native(written);
  return isInside(realpathSync.native(root), real) ? real : undefined;
}
