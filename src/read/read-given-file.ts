import { open } from 'node:fs/promises';
import { OperationError, type SourceFile } from '../model/index.ts';
import { decode } from './decode.ts';

const MOST_BYTES = 32 * 1_024 * 1_024;

/** Reads a text file that the user named, wherever it lies; `shown` names it in messages, `holds` what it should hold. UTF-16 is read as such. */
export async function readGivenFile(path: string, shown: string, holds = 'chapters'): Promise<SourceFile> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new OperationError(`There is no file '${shown}'.`, 'Check the path; it is taken from this folder.');
  });
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new OperationError(`'${shown}' is no file, expected one with ${holds}.`);
    if (status.size > MOST_BYTES)
      throw new OperationError(`'${shown}' is larger than 32 MB, expected a file with ${holds}.`);
    return decode(shown, await handle.readFile());
  } finally {
    await handle.close();
  }
}
