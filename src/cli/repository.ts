import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The nearest folder from the show's root upwards that holds `.git`, or the show's root where none does. */
export async function findRepository(root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    if (await stat(join(folder, '.git')).catch(() => undefined)) return folder;
    if (dirname(folder) === folder) return root;
  }
}

/** A path of the show, from the root of its repository, with forward slashes. */
export function repositoryPath(repository: string, root: string, path: string): string {
  return relative(repository, resolve(root, path)).split(sep).join('/');
}
