import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEVICES, INSIDE, liesInMemory, mountPlan } from './mount-plan.ts';
import { contains, readMounts } from './mount-table.ts';

/** Folders of the system that programs need, where they are folders; where they are links, the sandbox has the same link. */
const SYSTEM = ['/bin', '/lib', '/lib32', '/lib64', '/libx32', '/sbin', '/usr'] as const;
/** Of /etc only what loading a program asks for; every folder whose name begins so. */
const SETTINGS = ['alternatives', 'ld.so.cache', 'ld.so.conf', 'ld.so.conf.d', 'java'] as const;

/** The one file that a program is made of, and what it needs to see beside the system. */
export interface Contents {
  readonly fileName: string;
  readonly text: string;
  /** Absolute paths of folders and files, shown at the same place, read-only. */
  readonly folders: readonly string[];
}

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

/** A folder that becomes the root of a sandbox, and what is mounted in it. */
export interface SandboxFolder {
  readonly root: string;
  /** Holds `memory` and `bound`, the tables of what is mounted, and `places`, the files to be made in between, a line each. */
  readonly plan: string;
  remove(): void;
}

/**
 * Lays out a root: links and mount points, and the program's file. The root holds `jail`, which is all that the program
 * sees, and links beside it, so that the first process finds its tools between leaving the old root and entering the jail.
 * `user` may enter it, and nobody else.
 */
export function makeSandboxFolder(
  { fileName, text, folders }: Contents,
  { user, owner }: Pick<Means, 'user' | 'owner'>,
): SandboxFolder {
  const base = mkdtempSync(join(tmpdir(), 'coldopen-run-'));
  try {
    const root = join(base, 'root');
    const jail = join(root, 'jail');
    const mounts = readMounts();
    makeFolders(root, ['', 'old', 'jail']);
    makeFolders(jail, ['dev', 'dev/shm', 'etc', 'proc', 'tmp', 'sandbox', ...Object.values(INSIDE)]);
    const bound = [...linkSystem(root, jail), ...settings(), ...withoutInner(folders)];
    for (const path of bound) if (!liesInMemory(path)) makePlace(jail, path);
    for (const name of DEVICES) makeFile(join(jail, 'dev', name), '');
    for (const [index, name] of ['stdin', 'stdout', 'stderr'].entries())
      symlinkSync(`/proc/self/fd/${index}`, join(jail, 'dev', name));
    symlinkSync('/proc/self/fd', join(jail, 'dev/fd'));
    makeFile(join(jail, 'etc/passwd'), `episode:x:${owner}::${INSIDE.home}:/bin/sh\n`);
    makeFile(join(jail, INSIDE.code, fileName), text);
    const plan = join(base, 'plan');
    makeFolders(plan, ['']);
    for (const [name, text] of Object.entries(mountPlan({ root, jail, bound }, mounts)))
      writeFileSync(join(plan, name), text);
    const hidden = bound.filter((path) => liesInMemory(path) && !statSync(path).isDirectory());
    writeFileSync(join(plan, 'places'), hidden.map((path) => `${join(jail, path)}\n`).join(''));
    if (user !== undefined) chownSync(base, user, user);
    return { root, plan, remove: () => rmSync(base, { recursive: true, force: true }) };
  } catch (error) {
    rmSync(base, { recursive: true, force: true });
    throw error;
  }
}

/** The system's folders that are to be mounted; those that are links are made as links. */
function linkSystem(root: string, jail: string): readonly string[] {
  const folders: string[] = [];
  for (const path of SYSTEM.filter((candidate) => existsSync(candidate))) {
    const isLink = lstatSync(path).isSymbolicLink();
    if (isLink) symlinkSync(readlinkSync(path), join(jail, path));
    else folders.push(path);
    symlinkSync(`jail${path}`, join(root, path));
  }
  for (const name of ['dev', 'proc']) symlinkSync(`jail/${name}`, join(root, name));
  return existsSync('/nix/store') ? [...folders, '/nix/store'] : folders;
}

function settings(): readonly string[] {
  return readdirSync('/etc')
    .filter((name) =>
      SETTINGS.some((known) => name === known || (known === 'java' && name.startsWith('java-'))),
    )
    .toSorted()
    .map((name) => `/etc/${name}`);
}

/** Without what lies in another of them or in the system, and sorted, so that none hides another. */
function withoutInner(folders: readonly string[]): readonly string[] {
  const system = SYSTEM.filter((path) => existsSync(path));
  return [...new Set(folders)]
    .filter((path) => ![...system, ...folders].some((other) => other !== path && contains(other, path)))
    .toSorted();
}

function makePlace(jail: string, path: string): void {
  const place = join(jail, path);
  if (statSync(path).isDirectory()) makeFolders(place, ['']);
  else {
    makeFolders(dirname(place), ['']);
    makeFile(place, '');
  }
}

/** Whatever the umask, so that another user can walk through. */
function makeFolders(base: string, paths: readonly string[]): void {
  for (const path of paths) {
    const made = mkdirSync(join(base, path), { recursive: true, mode: 0o755 });
    if (made === undefined) continue;
    for (let folder = join(base, path); contains(made, folder); folder = dirname(folder))
      chmodSync(folder, 0o755);
  }
}

function makeFile(path: string, text: string): void {
  writeFileSync(path, text, { flag: 'wx', mode: 0o644 });
  chmodSync(path, 0o644);
}
