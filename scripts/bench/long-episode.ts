import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, 'time-long-episode.ts');
const RUNS = 5;

interface Timed {
  readonly firstMs: number;
  readonly againMs: number;
  readonly keystrokeMs: number;
  readonly spokenWords: number;
}

/** Prints how long timing takes for an episode of three hours, as medians of new processes. */
export function benchLongEpisode(): void {
  const runs = Array.from(
    { length: RUNS },
    () =>
      JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', PROGRAM], { encoding: 'utf8' })) as Timed,
  );
  const median = (key: keyof Timed) => runs.map((run) => run[key]).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
  const row = (name: string, ms: number) =>
    console.log(`  ${name.padEnd(44)}${ms.toFixed(1).padStart(7)} ms`);
  console.log(
    `\nTiming an episode of ${median('spokenWords')} spoken words, CPU time, medians of ${RUNS} processes:`,
  );
  row('first call of a process', median('firstMs'));
  row('again', median('againMs'));
  row('after a change to one paragraph', median('keystrokeMs'));
  console.log('');
}
