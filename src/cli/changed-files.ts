import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LintRunOptions, OperationError } from '../index.ts';
import { git, type GitAnswer } from './git.ts';

type Changes = NonNullable<LintRunOptions['changes']>;

/** What git has stored of a file before its change: the name of the content, absent where there was no file. */
interface Change {
  /** From the show's root, with forward slashes. */
  readonly path: string;
  readonly former?: string | undefined;
}

/** Files that a show is made of; of all others it is enough that they are other than they were. */
const OF_SHOWS = /^(?:episodes|templates)\/.*\.(?:md|ya?ml|jsonl)$/i;

/**
 * What has changed in a show, committed or not, files that git does not know included: since the last commit, or since the branch
 * left `ref`. An OperationError in a writer's words where git cannot tell.
 */
export async function changedFiles(root: string, ref: string | undefined, cwd: string): Promise<Changes> {
  await findRepository(root);
  const base = await baseOf(root, ref, cwd);
  const [changed, untracked] = await Promise.all([
    base === undefined ? listed(root, ['ls-files', '-z', '--cached', '--', '.']) : changesSince(root, base),
    listed(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']),
  ]);
  const all = [...changed, ...untracked];
  const former = await contents(
    root,
    all.filter(({ path }) => OF_SHOWS.test(path)),
  );
  return { paths: [...new Set(all.map(({ path }) => path))].toSorted(), former };
}

async function findRepository(root: string): Promise<void> {
  const { code, err } = await git(root, ['rev-parse', '--is-inside-work-tree']);
  if (code === 0) return;
  if (err.includes('dubious ownership'))
    throw new OperationError(
      '--changed asks git what has changed, and git does not trust this folder: it belongs to another user.',
      "'git config --global --add safe.directory <folder>' says that it may be trusted.",
    );
  throw new OperationError(
    '--changed asks git what has changed, and this show is in no git repository.',
    "'git init' makes one. Without git, name the episodes to lint.",
  );
}

/** The commit to compare with; undefined where there is none yet. */
async function baseOf(root: string, ref: string | undefined, cwd: string): Promise<string | undefined> {
  const head = await commitOf(root, 'HEAD');
  if (ref === undefined) return head;
  const other = await commitOf(root, ref);
  if (other === undefined) throw await unknownCommit(root, ref, cwd);
  if (head === undefined) return other;
  const { code, out } = await git(root, ['merge-base', head, other]);
  if (code === 0) return out.toString('utf8').trim();
  throw new OperationError(
    `The branch at hand and "${ref}" have no commit in common here, so that git cannot tell what has changed.`,
    (await isShallow(root)) ? DEEPEN : 'Name a commit that the branch has grown from.',
  );
}

const DEEPEN =
  "Only a part of the history is here. In a GitHub workflow 'fetch-depth: 0' of actions/checkout brings all of it; elsewhere 'git fetch --unshallow' does.";

async function commitOf(root: string, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, out } = await git(root, args);
  return code === 0 ? out.toString('utf8').trim() : undefined;
}

async function isShallow(root: string): Promise<boolean> {
  const { out } = await git(root, ['rev-parse', '--is-shallow-repository']);
  return out.toString('utf8').trim() === 'true';
}

async function unknownCommit(root: string, ref: string, cwd: string): Promise<OperationError> {
  const message = `git knows no branch, tag or commit "${ref}".`;
  if (existsSync(resolve(cwd, ref)))
    return new OperationError(message, `Paths stand before --changed: 'coldopen lint ${ref} --changed'.`);
  if (await isShallow(root)) return new OperationError(message, DEEPEN);
  return new OperationError(
    message,
    `'git fetch origin' brings the branches of the server here; they are called 'origin/main' and so on.`,
  );
}

/** Tracked files that are other than in a commit. A renamed one is two: one is gone, one is new. */
async function changesSince(root: string, base: string): Promise<readonly Change[]> {
  const options = ['-z', '--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--ignore-submodules=none'];
  const answer = await git(root, ['diff', '--relative', ...options, base, '--', '.']);
  const parts = textOf(answer).split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [mode = '', , name] = (parts[at] ?? '').slice(1).split(' ');
    // Only a plain file has a content that was a file of the show: no link, and no repository within this one.
    changes.push({ path: parts[at + 1] ?? '', ...(mode.startsWith('100') && { former: name }) });
  }
  return changes;
}

async function listed(root: string, args: readonly string[]): Promise<readonly Change[]> {
  const paths = textOf(await git(root, args)).split('\0');
  return paths.flatMap((path) => (path === '' ? [] : [{ path }]));
}

function textOf({ code, out, err }: GitAnswer): string {
  if (code === 0) return out.toString('utf8');
  throw new OperationError(`git could not say what has changed: ${err.split('\n')[0] ?? ''}`);
}

/** The former contents of files, fetched in one go. */
async function contents(root: string, changes: readonly Change[]): Promise<Changes['former']> {
  const former = new Map<string, Uint8Array | undefined>(changes.map(({ path }) => [path, undefined]));
  const stored = changes.flatMap(({ path, former: name }) => (name === undefined ? [] : [{ path, name }]));
  if (stored.length === 0) return former;
  const names = stored.map(({ name }) => `${name}\n`).join('');
  const { out } = await git(root, ['cat-file', '--batch'], names);
  let at = 0;
  for (const { path } of stored) {
    const end = out.indexOf('\n', at);
    const [, kind, size] = out.toString('latin1', at, end).split(' ');
    // A part of the history may be missing; then the file counts as new.
    if (kind !== 'blob') {
      at = end + 1;
      continue;
    }
    former.set(path, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return former;
}
