import { isAbsolute, relative, sep } from 'node:path';
import { OperationError } from './model/index.ts';
import { closest } from './notation/closest.ts';

/**
 * Picks the files that the user named, by file or by folder, out of the show's. `paths` are absolute or start from `root`;
 * none picks everything. A path that names nothing of the show is an OperationError with the nearest that does.
 */
export function selectFiles(
  root: string,
  known: readonly string[],
  paths: readonly string[],
): ReadonlySet<string> {
  if (paths.length === 0) return new Set(known);
  return new Set(paths.flatMap((path) => filesUnder(fromRoot(root, path), path, known)));
}

function filesUnder(path: string, asGiven: string, known: readonly string[]): readonly string[] {
  const found = known.filter((file) => path === '' || file === path || file.startsWith(`${path}/`));
  if (found.length > 0) return found;
  const near = nearest(path, known);
  throw new OperationError(
    `"${asGiven}" is no episode, folder or configuration file of this show.`,
    near === undefined
      ? 'Episodes stand at episodes/<series>/<number>-<name>.md, below the folder that holds episodes/show.yaml.'
      : `Did you mean "${near}"?`,
  );
}

function fromRoot(root: string, path: string): string {
  const inside = isAbsolute(path) ? relative(root, path) : path;
  const steps = inside.split(sep === '\\' ? /[\\/]/ : '/').filter((step) => step !== '' && step !== '.');
  return steps.join('/');
}

/** The file or folder whose path, or else whose name alone, is nearly the one given. */
function nearest(path: string, known: readonly string[]): string | undefined {
  const folders = known.flatMap((file) =>
    [...file.matchAll(/\//g)].map((slash) => file.slice(0, slash.index)),
  );
  const all = [...new Set([...known, ...folders])].toSorted();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const inFolder = all.filter((candidate) => candidate.slice(0, -nameOf(candidate).length) === folder);
  // Where the folder is right, only the name is wrong: a long folder would make any two names in it look alike.
  if (inFolder.length > 0 && folder !== '') {
    const beside = closest(nameOf(path), inFolder.map(nameOf));
    return beside === undefined ? undefined : `${folder}${beside}`;
  }
  const whole = closest(path, all);
  if (whole !== undefined && !path.includes('..')) return whole;
  const byName = new Map(all.map((candidate) => [nameOf(candidate), candidate]));
  const name = closest(nameOf(path), byName.keys());
  return name === undefined ? undefined : byName.get(name);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
