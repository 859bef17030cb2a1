import type { Terminal } from './terminal.ts';

/** What an OperationError of the library has; told by its shape, so that the library need not be loaded to know it. */
interface Failure extends Error {
  readonly hint?: string;
  readonly code?: string | undefined;
}

/**
 * Prints why the work could not be done: one sentence and a way out for what the environment did,
 * one line that owns up to a bug for everything else. `COLDOPEN_DEBUG=1` adds the stack.
 */
export function reportFailure(
  error: unknown,
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const failure: Failure = error instanceof Error ? error : new Error(String(error));
  const debug = env['COLDOPEN_DEBUG'] !== undefined && env['COLDOPEN_DEBUG'] !== '0';
  if (failure.name === 'OperationError') {
    terminal.err(`coldopen: ${failure.message}\n`);
    if (failure.hint) terminal.err(`  ${failure.hint}\n`);
  } else if (isSystemError(failure)) {
    terminal.err(`coldopen: ${systemSentence(failure)}\n`);
  } else {
    const first = failure.message.split('\n', 1)[0] ?? '';
    terminal.err(`coldopen: this is a bug in coldopen: ${failure.name}: ${first}\n`);
    if (!debug)
      terminal.err('  Set COLDOPEN_DEBUG=1 and run it again for the details, and please report them.\n');
  }
  if (debug) terminal.err(`${failure.stack ?? ''}\n`);
}

/** A call to the system that failed, which is nobody's bug: a disk that is full, a folder that may not be written. */
function isSystemError(error: Failure): error is Failure & NodeJS.ErrnoException {
  return 'syscall' in error && 'code' in error;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a file stands where a folder is expected',
  EISDIR: 'a folder stands where a file is expected',
  ENOTEMPTY: 'a folder that is not empty stands there',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
};

function systemSentence({ code = '', path, syscall }: NodeJS.ErrnoException): string {
  // Node.js says so of a folder on a disk that can only be read, too.
  if (code === 'ENOENT' && syscall === 'mkdir')
    return `Unexpected trouble with '${path}': no folder can be made there.`;
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : `the system says ${code} (${syscall})`;
  return `${path === undefined ? 'The work cannot go on' : `Unexpected trouble with '${path}'`}: ${reason}.`;
}
