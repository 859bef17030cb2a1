import { open, realpath, stat } from 'node:fs/promises';
import { OperationError } from '../index.ts';

/**
 * Keeps a text that is written with `-o` from taking the place of what it is made from, or of something that is no text: sound, above
 * all. Other files are replaced. `target` and `source` are absolute, `shown` names the target.
 */
export async function guardTarget(target: string, shown: string, source: string | undefined): Promise<void> {
  const found = await realpath(target).catch(() => undefined);
  if (found === undefined) return;
  if (source !== undefined && found === (await realpath(source)))
    throw new OperationError(
      `'${shown}' is the file that is read; it would be written over.`,
      'Name another file with -o, or leave -o out to see the result first.',
    );
  if (await isBinary(found))
    throw new OperationError(
      `'${shown}' is no text file; it would be written over.`,
      "Name another file with -o. 'coldopen embed' puts chapters into audio.",
    );
}

/** Whether a file begins as no text does; what is no file is told by whoever writes. */
async function isBinary(path: string): Promise<boolean> {
  // A pipe would keep whoever opens it waiting.
  if (!(await stat(path)).isFile()) return false;
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0);
    const start = buffer.subarray(0, bytesRead);
    const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
    return start.includes(0) && !isUtf16;
  } finally {
    await handle.close();
  }
}
