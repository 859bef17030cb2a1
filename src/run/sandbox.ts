import { spawn } from 'node:child_process';
import { INIT_SCRIPT } from './init-script.ts';
import { processLimits } from './limits.ts';
import { makeSandboxFolder, type Means } from './sandbox-folder.ts';
import { type Job, type Outcome, Watched } from './watched.ts';

export type { Means } from './sandbox-folder.ts';
export type { Job, Outcome } from './watched.ts';

/** Where the tools of the system are. The user's own PATH names no tool that makes a sandbox. */
const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs a command in a sandbox of its own, which is gone when the promise is kept. Rejects only where no process can be started. */
export async function runInSandbox(job: Job, means: Means): Promise<Outcome> {
  const folder = makeSandboxFolder(job, means);
  try {
    const { command, built, limits } = job;
    const script = ['-c', INIT_SCRIPT, 'sh', folder.plan, folder.root, means.owner, means.rights];
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
