import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfBytes, OperationError, type SourceFile } from '../model/index.ts';
import { decode } from './decode.ts';
import { insideShow } from './inside.ts';
import { codeOf, orOperationError } from './operation.ts';

/** Far above any script (the longest real ones have 400 KB), so that a stranger's file costs bounded memory. */
const MAX_BYTES = 16_000_000;

/**
 * One file of the show. A link that leaves the show and a file that is too large are refused. It is read at once, since sending it
 * to the thread pool takes six times as much of the processor as reading it.
 */
export async function readSource(root: string, path: string): Promise<SourceFile> {
  return orOperationError(path, 'Check that the file is there and that you may read it.', () => {
    refuseDanglingLink(root, path);
    const real = insideShow(root, path);
    if (real === undefined)
      throw new OperationError(
        `Cannot read ${path}: it leads out of the show.`,
        'Put a copy of the file in the show, instead of a link to another place.',
      );
    const { size } = statSync(real);
    if (size > MAX_BYTES)
      throw new OperationError(
        `Cannot read ${path}: it has ${size} bytes, and ${MAX_BYTES} are the most.`,
        'Split the file.',
      );
    return fileOfBytes(path, readFileSync(real), decode);
  });
}

function refuseDanglingLink(root: string, path: string): void {
  const at = join(root, path);
  const link = lstatSync(at, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink() || leadsSomewhere(at)) return;
  throw new OperationError(
    `Cannot read ${path}: it is a link that leads nowhere.`,
    'Delete the link, or put a copy of the file in its place.',
  );
}

function leadsSomewhere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Show-relative paths of the files beneath a folder whose names end as `ending` says, sorted; none where it does not exist. */
export async function listFiles(root: string, folder: string, ending: RegExp): Promise<string[]> {
  const found: string[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const here = next;
    const entries = await readFolder(root, here);
    for (const entry of entries) {
      const path = `${here}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) pending.push(path);
      else if (ending.test(entry.name) && (entry.isFile() || leadsToFile(root, path))) found.push(path);
    }
  }
  return found.sort();
}

async function readFolder(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    return orOperationError(folder, 'Check that you may read the folder.', () => Promise.reject(error));
  }
}

/** Links to folders are not followed, so that they cannot lead in a circle; a link to a file is read where it stays in the show. */
function leadsToFile(root: string, path: string): boolean {
  const at = join(root, path);
  return !leadsSomewhere(at) || statSync(at).isFile();
}
