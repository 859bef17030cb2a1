import { OperationError } from '../model/index.ts';
import { readSource } from './files.ts';

/** The text of a show-relative file; undefined where there is none that may be read, which a rule tells the author. */
export async function readProgram(root: string, path: string): Promise<string | undefined> {
  try {
    return (await readSource(root, path)).text;
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}
