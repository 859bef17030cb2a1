import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { OperationError } from '../model/index.ts';
import { isInside, realPathOf, SOURCE_FOLDERS } from './placement.ts';

/** Far above what any show needs, so that a file of a stranger costs bounded memory. */
const MAX_BYTES = 256_000_000;
/** Runs whose results are kept: the whole show, the episode at hand, a few selections of others. */
const MAX_RUNS = 8;
/** What a writer that was killed left behind is nobody's after this long. */
const ABANDONED_MS = 3_600_000;

/** Names of cache files: letters, digits and hyphens, `lint-` before and `.json` behind. */
const OWN_NAME = /^lint-[A-Za-z0-9_-]+\.json$/;
const TEMPORARY_NAME = /^lint-[A-Za-z0-9_-]+\.json\.[0-9a-f]{12}\.tmp$/;

/** A folder of files that can be made anew at any time. */
export interface CacheFolder {
  /** The text of a file; undefined where there is none that can be read. */
  read(name: string): string | undefined;
  /** Writes a file whole or not at all; says in a few words why it could not. */
  write(name: string, text: string): string | undefined;
  /** Removes what earlier runs left, but for `keep` and the newest of the others. */
  prune(keep: ReadonlySet<string>): void;
}

/**
 * The cache of a show: `location` from the show's root, or else a folder that version control does not see. Nothing is made yet.
 * An OperationError where it would lie among sources.
 */
export async function openCacheFolder(root: string, location: string | undefined): Promise<CacheFolder> {
  const folder = resolve(root, location ?? usualFolder(root));
  if (location !== undefined)
    await refuseSources(root, folder, isInside(root, folder) ? fromRoot(root, folder) : location);
  return {
    read: (name) => readCacheFile(join(folder, name)),
    write(name, text) {
      try {
        makeFolder(folder);
        writeWhole(join(folder, name), text);
        return undefined;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code ?? String(error);
      }
    },
    prune: (keep) => prune(folder, keep),
  };
}

/** Where tools of JavaScript keep such things if the show is also a package, and else a folder of its own. */
function usualFolder(root: string): string {
  const isPackage = ['package.json', 'node_modules'].every((name) =>
    statSync(join(root, name), { throwIfNoEntry: false }),
  );
  return isPackage ? 'node_modules/.cache/coldopen' : '.coldopen-cache';
}

async function refuseSources(root: string, folder: string, shown: string): Promise<void> {
  const [realRoot, target] = await Promise.all([realPathOf(root), realPathOf(folder)]);
  const source = SOURCE_FOLDERS.find((name) => isInside(join(realRoot, name), target));
  const hint = "Name a folder of its own, such as '--cache-location .coldopen-cache'.";
  if (source !== undefined || target === realRoot)
    throw new OperationError(
      `Unexpected folder '${shown}' for the cache: it ${source === undefined ? 'is the show itself' : `is inside '${source}/'`}, which holds sources.`,
      hint,
    );
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new OperationError(`Unexpected file at '${shown}', expected a folder for the cache.`, hint);
}

function fromRoot(root: string, folder: string): string {
  return relative(root, folder).split(sep).join('/') || '.';
}

function readCacheFile(path: string): string | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    // Whatever keeps it from being read, it is made anew.
    return undefined;
  }
}

/** A new folder keeps itself out of version control. */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined)
    writeFileSync(join(folder, '.gitignore'), '# Made by coldopen; can be deleted at any time.\n*\n');
}

/** Not flushed to the disk: what a crash of the machine leaves of it is told from a whole file by its seal. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function prune(folder: string, keep: ReadonlySet<string>): void {
  try {
    const names = readdirSync(folder).filter((name) => !keep.has(name));
    const dated = names.flatMap((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return found?.isFile() ? [{ name, ms: found.mtimeMs }] : [];
    });
    const newest = Math.max(0, ...dated.map(({ ms }) => ms));
    const own = dated.filter(({ name }) => OWN_NAME.test(name)).toSorted((a, b) => b.ms - a.ms);
    const abandoned = dated.filter(({ name, ms }) => TEMPORARY_NAME.test(name) && newest - ms > ABANDONED_MS);
    for (const { name } of [...own.slice(Math.max(0, MAX_RUNS - keep.size)), ...abandoned])
      rmSync(join(folder, name), { force: true });
  } catch {
    // Another run may be pruning too; what is left is pruned by the next.
  }
}
