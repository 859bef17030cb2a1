import { randomBytes } from 'node:crypto';
import {
  constants,
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OperationError } from '../model/index.ts';

/**
 * Replaces a file that a person wrote: the new content is on the disk before it takes the old one's place, and the
 * file's permissions stay. A symbolic link stays one; the file it points to is replaced.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = await stageBeside(target, content, mode & 0o7777);
  try {
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writes a file that must not exist yet, whole or not at all; an OperationError where one does. `shown` names it in messages. */
export async function createFile(path: string, content: string, shown: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = await stageBeside(path, content, 0o666 & ~process.umask());
  try {
    // Unlike a rename, a link never takes the place of a file that appeared meanwhile.
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // Some file systems (exFAT, some network shares) have no hard links.
      return copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new OperationError(
      `Unexpected file '${shown}': it exists already and was left as it is.`,
      'Choose another name, or move the file away first.',
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes a new file beside `target`, on the disk when this returns, to be renamed to it. */
export async function stageBeside(
  target: string,
  content: string | Uint8Array,
  mode: number,
): Promise<string> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Whether a folder is absent or holds nothing but what a version control system or a file manager put there. */
export async function isEmptyFolder(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).every((name) => ['.git', '.gitignore', '.DS_Store'].includes(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}
