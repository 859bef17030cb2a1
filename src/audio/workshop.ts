import { constants, rmSync } from 'node:fs';
import { copyFile, link, mkdtemp, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { OperationError } from '../model/index.ts';
import { shownName } from './shown-name.ts';
import { onSuddenEnd } from './sudden-end.ts';

/** Gives `work` a folder of its own beside `target`, on the same disk, and takes it away with all that is in it, however `work` ends. */
export async function inWorkshop<T>(target: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(dirname(target), '.coldopen-')).catch(
    async (error: NodeJS.ErrnoException) => {
      throw await unusable(dirname(target), error);
    },
  );
  const settled = onSuddenEnd(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    settled();
  }
}

async function unusable(folder: string, { code }: NodeJS.ErrnoException): Promise<OperationError> {
  const isThere = (await stat(folder).catch(() => undefined))?.isDirectory();
  const shown = shownName(resolve(folder));
  const what = isThere
    ? `no file can be made in it (${code === 'ENOSPC' ? 'the disk is full' : 'permission is missing, or the disk can only be read'})`
    : 'it does not exist';
  return new OperationError(
    `Cannot use the folder '${shown}' for the result: ${what}.`,
    isThere
      ? 'Name a file in another folder with -o.'
      : 'Make it first, or name a file in another folder with -o.',
  );
}

/** Where a result goes: the real path, and whether what stands there may be replaced. */
export interface Target {
  readonly path: string;
  readonly replace: boolean;
}

/** The target of a command that reads `source`: never the source itself unless `inPlace`, never another file that exists unless `force`. */
export async function chooseTarget(
  source: string,
  wanted: string,
  {
    inPlace = false,
    force = false,
  }: { readonly inPlace?: boolean | undefined; readonly force?: boolean | undefined },
): Promise<Target> {
  if (inPlace) return { path: await realpath(source), replace: true };
  const found = await stat(wanted).catch(() => undefined);
  if (!found) return { path: wanted, replace: force };
  const [from, to] = await Promise.all([realpath(source), realpath(wanted)]);
  const shown = shownName(wanted);
  if (from === to)
    throw new OperationError(
      `Unexpected output '${shown}': it is the audio file itself.`,
      'Name another file with -o, or add --in-place where the command has it.',
    );
  if (!found.isFile())
    throw new OperationError(`Unexpected output '${shown}': something other than a file stands there.`);
  if (!force)
    throw new OperationError(
      `Unexpected file '${shown}': it exists already and was left as it is.`,
      'Name another file with -o, or add --force to replace it.',
    );
  return { path: to, replace: true };
}

/** Moves a finished file to its target; it is on the disk before, and it keeps the permissions of the file that it replaces. */
export async function place(finished: string, { path, replace }: Target): Promise<void> {
  const former = await stat(path).catch(() => undefined);
  const handle = await open(finished, 'r+');
  try {
    if (former) await handle.chmod(former.mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (replace) return rename(finished, path);
  // Unlike a rename, a link never takes the place of a file that appeared meanwhile.
  await link(finished, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') return copyFile(finished, path, constants.COPYFILE_EXCL);
    throw new OperationError(
      `Unexpected file '${shownName(path)}': it appeared meanwhile and was left as it is.`,
    );
  });
}
