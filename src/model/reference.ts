/**
 * The path that a source's `path` or a figure's `file` names, from the show's root: the key into `Show.references`.
 * `folder` is what the path starts from, itself from the root. A result that begins with `/` or `..` leaves the show.
 */
export function referencePath(folder: string, path: string): string {
  if (path.startsWith('/')) return path;
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

/** The folder that a file of the show stands in, from the root; empty at the root itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
