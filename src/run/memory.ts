import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bytes that the processes of a sandbox hold by themselves: private memory and shared memory, without files of the system.
 * `pid` is the sandbox's first process, as this machine numbers it. Undefined where it can not be seen, or is gone.
 */
export function memoryOf(pid: number): number | undefined {
  const proc = join('/proc', `${pid}`, 'root', 'jail', 'proc');
  let names: readonly string[];
  try {
    names = readdirSync(proc).filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  return names.reduce((sum, name) => sum + statusMemory(`${proc}/${name}/status`), 0);
}

function statusMemory(path: string): number {
  try {
    const status = readFileSync(path, 'utf8');
    const sizes = status.matchAll(/^Rss(?:Anon|Shmem):\s*(\d+) kB$/gm);
    return [...sizes].reduce((sum, [, size]) => sum + Number(size) * 1024, 0);
  } catch {
    // It ended between being listed and being read.
    return 0;
  }
}
