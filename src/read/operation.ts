import { OperationError } from '../model/index.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'the system does not allow it',
  EPERM: 'the system does not allow it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk failed',
};

/** A failure of the file system as one sentence, with what can be done about it; anything else is a bug and passes through. */
export async function orOperationError<T>(
  what: string,
  hint: string,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new OperationError(`Cannot read ${what}: ${REASONS[code] ?? code}.`, hint);
  }
}

/** The error's code where the file system gave one: `ENOENT`, `EACCES` … */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
