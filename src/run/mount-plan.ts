import { join } from 'node:path';
import { FIXED_LIMITS } from './limits.ts';
import { contains, escapeField, type Mount, mountOf, mountsBelow } from './mount-table.ts';

/** Where in a sandbox a program's file, its folder to work in, and what a compiler makes are. */
export const INSIDE = { code: '/sandbox/code', home: '/sandbox/home', build: '/sandbox/build' } as const;

/** What of /dev a program finds. */
export const DEVICES = ['full', 'null', 'random', 'urandom', 'zero'] as const;

/** What is mounted where, as two fstabs, each in the order in which it must be: memory first, so that `bound` can lie in it. */
export interface MountPlan {
  readonly memory: string;
  readonly bound: string;
}

/** Folders of a sandbox that are memory, and hold nothing when it begins. */
const MEMORY = {
  '/tmp': FIXED_LIMITS.temporaryFolder,
  '/dev/shm': FIXED_LIMITS.sharedMemory,
  [INSIDE.home]: FIXED_LIMITS.ownFolder,
  [INSIDE.build]: FIXED_LIMITS.buildFolder,
} as const;

/** Whether a place for a path has to be made once memory is mounted, since it would be hidden before. */
export function liesInMemory(path: string): boolean {
  return Object.keys(MEMORY).some((folder) => contains(folder, path));
}

/** `bound`: absolute paths shown at the same place, read-only. */
export function mountPlan(
  { root, jail, bound }: { readonly root: string; readonly jail: string; readonly bound: readonly string[] },
  mounts: readonly Mount[],
): MountPlan {
  let lines: string[] = [];
  const bind = (from: string, to: string, options: string): void => {
    lines.push(`${escapeField(from)} ${escapeField(to)} none ${options} 0 0`);
  };
  bind(root, root, readOnly('bind', root, mounts));
  for (const [path, size] of Object.entries(MEMORY))
    lines.push(
      `tmpfs ${escapeField(join(jail, path))} tmpfs nosuid,nodev,mode=1777,size=${size},nr_inodes=20000 0 0`,
    );
  const memory = fstab(lines);
  lines = [];
  for (const path of bound) {
    bind(path, join(jail, path), readOnly('rbind', path, mounts));
    // A read-only bind of a tree leaves what is mounted in the tree as it was; so each of those is bound again.
    for (const inner of mountsBelow(path, mounts))
      bind(inner.path, join(jail, inner.path), readOnly('rbind', inner.path, mounts));
  }
  for (const name of DEVICES) bind(`/dev/${name}`, join(jail, 'dev', name), 'bind');
  lines.push(`proc ${escapeField(join(jail, 'proc'))} proc nosuid,nodev,noexec 0 0`);
  return { memory, bound: fstab(lines) };
}

function fstab(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Who is no administrator can not take `noexec` from a mount, so it is kept. */
function readOnly(kind: 'bind' | 'rbind', path: string, mounts: readonly Mount[]): string {
  const noexec = mountOf(path, mounts)?.options.includes('noexec') === true;
  return `${kind},ro,nosuid,nodev${noexec ? ',noexec' : ''},X-mount.mkdir`;
}
