/**
 * `npm run fuzz -- --runs 10000 --seed 1`: lints mutated episodes and YAML files, and reports each that breaks, hangs, costs
 * more than 2 s or 1 GB, or gets a finding outside its file. `--only 4711` runs one case; what fails is kept in the folder that it prints.
 * `--worst` lints the largest and worst code of each language instead.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readShow } from '../src/read/index.ts';
import { makeCase, makeWorstCase } from './fuzz/make-case.ts';
import { CORPUS, readSourceTexts } from './fuzz/source-texts.ts';
import type { CaseReport } from './fuzz/worker.ts';
import { WORST_CASES } from './fuzz/worst-cases.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** A check is judged by its processor time; a worker that says nothing for so long hangs. */
const HANG_MS = 60_000;
const MOST_HEAP_MB = 1024;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    worst: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
  },
});
const seed = values.worst ? 'worst' : Number(values.seed);
const corpus = existsSync(resolve(ROOT, CORPUS)) ? resolve(ROOT, CORPUS) : '';
const first = Number(values.only ?? 0);
const runs = values.worst ? WORST_CASES.length : Number(values.runs);
const end = values.only === undefined ? runs : first + 1;
const folder = mkdtempSync(join(tmpdir(), 'coldopen-fuzz-'));
const base = await readShow(join(ROOT, 'tests/fixtures/base-show'));
const texts = readSourceTexts(ROOT, corpus || undefined);

let next = first;
let failed = 0;
const done: CaseReport[] = [];
await Promise.all(Array.from({ length: Math.min(Number(values.workers), end - first) }, work));
tell();
process.exitCode = failed > 0 ? 1 : 0;

/** Runs cases in a process of its own until none is left; a process that hangs or dies is replaced. */
async function work(): Promise<void> {
  while (next < end) await workOnce();
}

function workOnce(): Promise<void> {
  return new Promise((finish) => {
    const child = fork(join(ROOT, 'scripts/fuzz/worker.ts'), [ROOT, corpus, String(seed)], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_HEAP_MB}`],
    });
    let current: number | undefined;
    let watch: NodeJS.Timeout | undefined;
    const advance = (): void => {
      clearTimeout(watch);
      current = next < end ? next++ : undefined;
      if (current === undefined) {
        child.disconnect();
        return;
      }
      watch = setTimeout(() => child.kill('SIGKILL'), HANG_MS);
      child.send(current);
    };
    child.on('message', (report: CaseReport | 'ready') => {
      if (report !== 'ready') take(report);
      advance();
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (current !== undefined)
        fail(current, [
          `the process ended by ${signal ?? `code ${code}`}: it hung, or its heap went over ${MOST_HEAP_MB} MB`,
        ]);
      finish();
    });
  });
}

function take(report: CaseReport): void {
  done.push(report);
  if (report.faults.length > 0) fail(report.index, report.faults);
  if (done.length % 1000 === 0) tell();
}

/** Prints what went wrong and keeps the text, to be looked at and run again. */
function fail(index: number, faults: readonly string[]): void {
  failed++;
  const { path, bytes } =
    seed === 'worst' ? makeWorstCase(base, index) : makeCase(base, texts, { seed, index });
  const kept = join(folder, `${seed}-${index}-${basename(path)}`);
  writeFileSync(kept, bytes);
  const again =
    seed === 'worst'
      ? `--worst --only ${index}, ${WORST_CASES[index]?.name}`
      : `--seed ${seed} --only ${index}`;
  console.log(`FAIL ${again}, kept in ${kept}\n  ${faults.join('\n  ')}`);
}

function tell(): void {
  const most = (of: (report: CaseReport) => number): number =>
    done.reduce((high, report) => Math.max(high, of(report)), 0);
  const sum = done.reduce((total, { findings }) => total + findings, 0);
  const mega = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  console.log(
    `${done.length} ${values.worst ? 'worst' : 'mutated'} files, ${failed} failures, ${sum} findings; slowest ${Math.round(most(({ cpuMs }) => cpuMs))} ms of processor time, ` +
      `heap at most ${mega(most(({ heapBytes }) => heapBytes))}, process at most ${mega(most(({ residentBytes }) => residentBytes))}${corpus ? '' : ' (without real episodes)'}`,
  );
}
