import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OperationError } from '../model/index.ts';
import { isInside, realPathOf, SOURCE_FOLDERS } from './placement.ts';
import { stageBeside } from './source-file.ts';

/**
 * Writes a report whole or not at all; an older one of that name is replaced, and folders on the way are made. `path` is
 * absolute or from the show's root, `shown` names it in messages. An OperationError where sources of the show lie, and
 * where something other than a file stands.
 */
export async function writeReport(
  root: string,
  path: string,
  content: string | Uint8Array,
  shown: string,
): Promise<void> {
  const target = await reportPlace(root, path, shown);
  const found = await stat(target).catch(() => undefined);
  await mkdir(dirname(target), { recursive: true });
  const temporary = await stageBeside(
    target,
    content,
    found ? found.mode & 0o7777 : 0o666 & ~process.umask(),
  );
  try {
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The real path that a report may be written to. */
async function reportPlace(root: string, path: string, shown: string): Promise<string> {
  const [realRoot, target] = await Promise.all([realPathOf(root), realPathOf(resolve(root, path))]);
  const source = SOURCE_FOLDERS.find((name) => isInside(join(realRoot, name), target));
  if (source !== undefined) {
    throw new OperationError(
      `Unexpected place for an output, '${shown}': it is inside '${source}/', which holds sources.`,
      `Name a file elsewhere, such as 'reports/${basename(target)}'.`,
    );
  }
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isFile()) {
    throw new OperationError(
      `Unexpected ${found.isDirectory() ? 'folder' : 'device or pipe'} at '${shown}', expected a file to write to.`,
      'What is given no file is printed.',
    );
  }
  return target;
}
