import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export const SHOW_FILE = 'episodes/show.yaml';

/** The nearest folder, from `from` upwards, that holds `episodes/show.yaml`; undefined where none does. */
export async function findShowRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = await stat(join(folder, SHOW_FILE)).catch(() => undefined);
    if (found?.isFile()) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
