import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const REPORT_USAGE = pathToFileURL(fileURLToPath(new URL('./report-usage.mjs', import.meta.url))).href;

export interface Figures {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly exitCode: number | null;
}

/** Runs a script under this Node and measures it as a whole process. */
export function measure(script: string, args: readonly string[], cwd: string): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'coldopen-usage-'));
  const usage = join(folder, 'usage.json');
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', REPORT_USAGE, script, ...args], {
    cwd,
    env: { ...process.env, COLDOPEN_BENCH_USAGE: usage, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const wallMs = performance.now() - began;
  const { cpuMs, peakKb } = JSON.parse(readFileSync(usage, 'utf8')) as { cpuMs: number; peakKb: number };
  rmSync(folder, { recursive: true });
  return { wallMs, cpuMs, peakMb: peakKb / 1_024, exitCode: status };
}

/** The middle one by processor time of several runs. */
export function medianOf(runs: number, run: () => Figures): Figures {
  const figures = Array.from({ length: runs }, run).toSorted((a, b) => a.cpuMs - b.cpuMs);
  return figures[Math.floor(runs / 2)] as Figures;
}

const RUSAGE = fileURLToPath(new URL('./rusage.py', import.meta.url));

/** Runs any program, in whatever language it is written, and measures it with all that it starts. Needs python3. */
export function measureProgram(command: readonly string[], cwd: string): Figures {
  const { stdout } = spawnSync('python3', [RUSAGE, ...command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return JSON.parse(stdout) as Figures;
}
