import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { OperationError } from '../model/index.ts';

/** Locks of this process; its own id in a lock file alone would look like one left by an earlier process. */
const held = new Set<string>();

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes `<folder>/lock` for this process, or throws an OperationError where a living one has it.
 * The lock of a process that is gone (a build that was killed) is taken over.
 */
export async function takeLock(folder: string, shown: string): Promise<Lock> {
  const path = join(folder, 'lock');
  const own = `${process.pid} ${hostname()}\n`;
  for (let attempt = 0; attempt < 50; attempt++) {
    await mkdir(folder, { recursive: true });
    if (!held.has(path) && (await create(path, own))) {
      held.add(path);
      return { release: () => release(path) };
    }
    const owner = await readOwner(path);
    if (held.has(path) || (owner !== undefined && isAlive(owner))) throw taken(owner ?? own, shown);
    if (owner !== undefined) await discard(path, owner);
    await delay(20);
  }
  throw taken('unknown', shown);
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

/** What the lock file says; undefined where it is gone. A file still empty belongs to whoever is about to fill it. */
async function readOwner(path: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const content = await readFile(path, 'utf8').catch(() => undefined);
    if (content !== '') return content;
    await delay(20);
  }
  return '';
}

/** Of a process on another machine nothing can be known: it counts as alive. */
function isAlive(owner: string): boolean {
  const match = /^(\d+) (.*)\n$/.exec(owner);
  if (!match) return false;
  const pid = Number(match[1]);
  if (match[2] !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves a dead lock aside by rename, so that of two builds that find it only one gets it. */
async function discard(path: string, owner: string): Promise<void> {
  const aside = `${path}-${process.pid}`;
  try {
    await rename(path, aside);
    const moved = await readFile(aside, 'utf8');
    // Another build was quicker and this is its new lock.
    if (moved !== owner) await rename(aside, path);
    else await rm(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function release(path: string): Promise<void> {
  held.delete(path);
  await rm(path, { force: true });
}

function taken(owner: string, shown: string): OperationError {
  const [pid, host] = owner.trim().split(' ');
  const who = host === undefined || host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  return new OperationError(
    `Another build (${who}) is writing to the same output folder.`,
    `Wait for it to end. If there is none, delete '${shown}'.`,
  );
}
