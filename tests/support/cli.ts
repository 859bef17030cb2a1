import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(PROJECT, 'lib/cli/main.js');

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The latest change of any file beneath a folder. */
function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Compiles the program where its sources are newer than what is compiled; test files that run at once wait for one another. */
export function compile(): void {
  const lock = join(PROJECT, '.tools/compiling');
  const stamp = join(PROJECT, '.tools/compiled');
  mkdirSync(join(PROJECT, '.tools'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 120_000) rmdirSync(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    const sources = String(newest(join(PROJECT, 'src')));
    const isFresh = statSync(MAIN, { throwIfNoEntry: false }) && readStamp(stamp) === sources;
    if (isFresh) return;
    const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc');
    const tsx = join(PROJECT, 'node_modules/tsx/dist/cli.mjs');
    spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: PROJECT });
    spawnSync(process.execPath, [tsx, 'scripts/bundle-cli.ts'], { cwd: PROJECT });
    writeFileSync(stamp, sources);
  } finally {
    rmdirSync(lock);
  }
}

function readStamp(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : '';
}

/** Starts the compiled program with a plain environment: no colour, no CI. Its output is a pipe. */
export function start(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the compiled program to its end. */
export async function run(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  const child = start(args, cwd, env);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** A new empty folder. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'coldopen-cli-'));
}

/** Every file beneath a folder with its content, by path. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const pairs = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), readFileSync(path).toString('latin1')] as const;
  });
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
