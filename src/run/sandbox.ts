import { spawn } from 'node:child_process';
import { INIT_SCRIPT } from './init-script.ts';
import { processLimits } from './limits.ts';
import { makeSandboxFolder } from './sandbox-folder.ts';
import { type Job, type Outcome, Watched } from './watched.ts';

export type { Job, Outcome } from './watched.ts';

/** How a sandbox is made for whoever runs this process. */
export interface Means {
  /** Who makes the sandbox, where that is not who runs this process. */
  readonly user?: number | undefined;
  /** Arguments of unshare beside those that every sandbox needs. */
  readonly unshare: readonly string[];
  /** User and group that own the program's pipes. */
  readonly owner: string;
  /** Arguments of setpriv beside those that every program gets. */
  readonly rights: string;
}

/** Where the tools of the system are. The user's own PATH names no tool that makes a sandbox. */
const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs a command in a sandbox of its own, which is gone when the promise is kept. Rejects only where no process can be started. */
export async function runInSandbox(job: Job, means: Means): Promise<Outcome> {
  const folder = makeSandboxFolder(job, means.user);
  try {
    const { command, built, limits } = job;
    const script = ['-c', INIT_SCRIPT, 'sh', folder.fstab, folder.root, means.owner, means.rights];
    const stages = [processLimits('build', limits), processLimits('run', limits), built ?? ''];
    const unshare = [
      '--mount',
      '--net',
      '--ipc',
      '--uts',
      '--pid',
      '--fork',
      '--kill-child',
      ...means.unshare,
    ];
    const { user } = means;
    const as = user === undefined ? [] : [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
    const child = spawn(
      'setpriv',
      [...as, '--pdeathsig', 'KILL', 'unshare', ...unshare, 'sh', ...script, ...stages, ...command],
      { cwd: '/', env: { PATH }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
    );
    return await new Watched(child, job).ended();
  } finally {
    folder.remove();
  }
}
