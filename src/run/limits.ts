import type { RunLimits } from '../model/index.ts';

/** What holds whatever a show says. Bytes, where nothing else is said. */
export const FIXED_LIMITS = {
  /** Of what a program prints, errors counted by themselves. */
  output: 1_000_000,
  /** Of errors, the end that is kept. */
  errors: 20_000,
  file: 256_000_000,
  openFiles: 256,
  /** Threads count too: a Java machine has about thirty. */
  processes: 128,
  /** Of everything a program writes into its own folder, into /tmp, and into shared memory. */
  ownFolder: 128_000_000,
  temporaryFolder: 64_000_000,
  sharedMemory: 64_000_000,
  /** Of everything a compiler writes. */
  buildFolder: 512_000_000,
  /** What compilers may use. */
  buildMemory: 2_000_000_000,
} as const;

/** How long one may take, by the clock. */
export type Stage = 'run' | 'build';

/**
 * Arguments of prlimit. The clock and the watch on memory hold a program first; these hold it where they are late: processor
 * time for four processors, and what one process may have of private memory that it can write to, thread stacks included.
 */
export function processLimits(stage: Stage, limits: RunLimits): string {
  const seconds = Math.ceil((stage === 'run' ? limits.timeMs : limits.buildTimeMs) / 1000) * 4 + 1;
  const memory = stage === 'run' ? limits.memoryBytes : FIXED_LIMITS.buildMemory;
  return [
    `--cpu=${seconds}`,
    `--data=${memory * 2 + 256_000_000}`,
    `--fsize=${FIXED_LIMITS.file}`,
    `--nofile=${FIXED_LIMITS.openFiles}`,
    `--nproc=${FIXED_LIMITS.processes}`,
    '--core=0',
  ].join(' ');
}
