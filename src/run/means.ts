import type { RunLimits } from '../model/index.ts';
import { type Job, type Means, type Outcome, runInSandbox } from './sandbox.ts';

/** How programs are confined here, or why they can not be: a sentence without its full stop. */
export type Confinement =
  | { readonly state: 'ready'; readonly means: Means }
  | { readonly state: 'none'; readonly reason: string };

const TRIAL_LIMITS: RunLimits = { timeMs: 20_000, buildTimeMs: 20_000, memoryBytes: 500_000_000 };
const TRIAL = { fileName: 'trial', text: '', folders: [] };
const SELF: Job = { ...TRIAL, command: ['cat', '/proc/self/status', '/proc/net/dev'], limits: TRIAL_LIMITS };
/** Any program at all is more than it may have. */
const HOG: Job = { ...TRIAL, command: ['sleep', '20'], limits: { ...TRIAL_LIMITS, memoryBytes: 1 } };

/** The one that every system has. */
const NOBODY = 65_534;
/** A user that nobody is on any machine, and no other run of coldopen: how many processes there may be is counted by user. */
const STRANGER = 1_879_048_192 + process.pid;

let found: Promise<Confinement> | undefined;

/** Tries what this machine and this user allow, once: a program is confined in every way, or not run. */
export function findConfinement(): Promise<Confinement> {
  found ??= tryMeans(meansFor(process.getuid?.()), process.platform);
  return found;
}

/**
 * Root mounts by its own right and gives the program to a stranger; anyone else is root in a user namespace of their own. Root
 * that may not mount can do as nobody can. It never enters a user namespace as itself: files of /proc/sys obey the user who is
 * root outside, whatever rights that user has given up.
 */
export function meansFor(user: number | undefined): readonly Means[] {
  const ordinary: Means = { unshare: ['--user', '--map-root-user'], owner: '0:0', rights: '' };
  if (user !== 0) return [ordinary];
  const strangers = [STRANGER, NOBODY].map((id) => ({
    unshare: [],
    owner: `${id}:${id}`,
    rights: becoming(id),
  }));
  return [...strangers, { ...ordinary, user: NOBODY }];
}

function becoming(user: number): string {
  return `--reuid=${user} --regid=${user} --clear-groups`;
}

/** The first means by which a program really ends up confined. */
export async function tryMeans(
  candidates: readonly Means[],
  platform: NodeJS.Platform,
  run: (job: Job, means: Means) => Promise<Outcome> = runInSandbox,
): Promise<Confinement> {
  if (platform !== 'linux')
    return {
      state: 'none',
      reason: `programs can be confined on Linux only, and this is ${nameOf(platform)}`,
    };
  const reasons: string[] = [];
  for (const means of candidates) {
    const reason = await faultOf(means, run);
    if (reason === undefined) return { state: 'ready', means };
    reasons.push(reason);
  }
  // The first way is the one that would be taken; others fail for reasons that follow from its own.
  return {
    state: 'none',
    reason: `this system lets no program be confined (${reasons[0] ?? 'by no means'})`,
  };
}

/** Why programs can not be confined in this way; undefined where they can. */
async function faultOf(
  means: Means,
  run: (job: Job, means: Means) => Promise<Outcome>,
): Promise<string | undefined> {
  try {
    const self = await run(SELF, means);
    if (!isConfined(self)) return reportedBy(self) ?? 'a trial program was not confined';
    const hog = await run(HOG, means);
    return hog.over === 'memory' ? undefined : 'the memory of a trial program could not be watched';
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code ?? message;
  }
}

/** A program that was run shows what the kernel says of it: no rights, no way to get any, and no network but its own dead end. */
function isConfined({ reached, status, output }: Outcome): boolean {
  const says = output.toString();
  return (
    reached === 'run' &&
    status === 0 &&
    /^NoNewPrivs:\s*1$/m.test(says) &&
    /^ *lo:/m.test(says) &&
    !/^ *(?!lo:)\S+:(?: +\d+){16} *$/m.test(says) &&
    ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'].every((set) =>
      new RegExp(`^${set}:\\s*0+$`, 'm').test(says),
    )
  );
}

/** What a tool of the system says first, without the names of folders that are new each time. */
export function reportedBy({ errors }: Pick<Outcome, 'errors'>): string | undefined {
  const lines = errors.toString().split('\n');
  const said = lines.map((line) => line.replace(/\S*coldopen-run-\w+(?:\/root)?(?:\/jail)?/g, '').trim());
  return said.find((line) => line !== '');
}

function nameOf(platform: NodeJS.Platform): string {
  const names: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' };
  return names[platform] ?? platform;
}
