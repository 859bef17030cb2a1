/** Judges the cases that its parent names, one after the other; the parent watches the clock. */
import { join } from 'node:path';
import { readShow } from '../../src/read/index.ts';
import { judgeCase } from './judge-case.ts';
import { makeCase, makeWorstCase } from './make-case.ts';
import { readSourceTexts } from './source-texts.ts';

/** What a worker tells of a case. */
export interface CaseReport {
  readonly index: number;
  readonly path: string;
  readonly faults: readonly string[];
  readonly findings: number;
  readonly cpuMs: number;
  readonly heapBytes: number;
  readonly residentBytes: number;
}

/** Processor time that a file may cost. */
const MOST_CPU_MS = 2_000;

const [root = '', corpus = '', seed = '1'] = process.argv.slice(2);
const texts = readSourceTexts(root, corpus || undefined);
const showRoot = join(root, 'tests/fixtures/base-show');
const base = await readShow(showRoot);
for (const text of [...texts.samples, ...texts.fixtures.slice(0, 40)])
  await judgeCase(
    { files: { ...base, episodes: [{ path: 'episodes/main/002-second.md', text, defects: [] }] } },
    showRoot,
    { reports: true, fixes: false, again: false },
  );

process.on('message', (index: number) => {
  void judge(index).then((report) => process.send?.(report));
});
process.send?.('ready');

async function judge(index: number): Promise<CaseReport> {
  const isWorst = seed === 'worst';
  const made = isWorst ? makeWorstCase(base, index) : makeCase(base, texts, { seed: Number(seed), index });
  const looks = {
    reports: !isWorst && index % 5 === 0,
    fixes: !isWorst && index % 5 === 1,
    again: !isWorst && index % 50 === 2,
  };
  const { faults, findings, cpuMs } = await judgeCase(made, showRoot, looks).catch((error: unknown) => ({
    faults: [error instanceof Error ? `${error.stack}` : String(error)],
    findings: 0,
    cpuMs: 0,
  }));
  const slow = cpuMs > MOST_CPU_MS ? [`the check took ${Math.round(cpuMs)} ms of processor time`] : [];
  const { heapUsed, rss } = process.memoryUsage();
  return {
    index,
    path: made.path,
    faults: [...faults, ...slow],
    findings,
    cpuMs,
    heapBytes: heapUsed,
    residentBytes: rss,
  };
}
