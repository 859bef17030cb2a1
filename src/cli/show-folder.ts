import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { findShowRoot, OperationError } from '../index.ts';

/** Where the show is, and which parts of it the operands name. */
export interface ShowFolder {
  /** Absolute. */
  readonly root: string;
  /** The operands, from the show's root; empty for the whole show. */
  readonly paths: readonly string[];
}

/**
 * Finds the show that the operands are in, or that `cwd` is in where there are none.
 * Operands are relative to `cwd`, as the shell completes them.
 */
export async function locateShow(operands: readonly string[], cwd: string): Promise<ShowFolder> {
  const paths = operands.map((operand) => resolve(cwd, operand));
  const root = (await findShowRoot(cwd)) ?? (paths[0] === undefined ? undefined : await showAround(paths[0]));
  if (root === undefined) {
    throw new OperationError(
      'There is no show here: expected a folder with episodes/show.yaml in it, this one or one above.',
      "'coldopen init' starts a show in an empty folder.",
    );
  }
  return { root, paths: paths.map((path) => relative(root, path).split(sep).join('/')) };
}

async function showAround(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return findShowRoot(found?.isDirectory() ? path : dirname(path));
}

/** A path of the show as the user would type it. */
export function shownPath(root: string, path: string, cwd: string): string {
  return relative(cwd, resolve(root, path)) || '.';
}
