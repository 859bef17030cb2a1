import { execFile } from 'node:child_process';
import { OperationError } from '../index.ts';

/** More than this no list of changes and no set of old files has; a repository that says otherwise is not waited for. */
const MAX_BYTES = 512_000_000;

/** How git ended and what it said. */
export interface GitAnswer {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** No settings of the repository may start a program, no lock is taken, and messages are in one language. */
const ALWAYS = ['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=off', '-c', 'diff.external='];

/** Asks git, without a shell. An OperationError where there is no git. */
export async function git(folder: string, args: readonly string[], input?: string): Promise<GitAnswer> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...ALWAYS, ...args],
      { cwd: folder, env, maxBuffer: MAX_BYTES, encoding: 'buffer', windowsHide: true },
      (error, out, err) => {
        const { code } = error ?? { code: 0 };
        if (typeof code === 'number') resolve({ code, out, err: err.toString('utf8').trim() });
        else if (code === 'ENOENT')
          reject(
            new OperationError(
              '--changed asks git what has changed, and git is not installed or not in the PATH.',
              'Install git, or name the episodes to lint.',
            ),
          );
        else
          reject(
            new OperationError(
              `--changed asks git what has changed, and git gave no answer (${code ?? error?.signal ?? 'it was stopped'}).`,
              'Name the episodes to lint instead.',
            ),
          );
      },
    );
    // git may end before it has read everything; its exit code says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}
