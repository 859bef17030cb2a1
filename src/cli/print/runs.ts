import { counted, type RunResult } from '../../index.ts';

/** One line about what `--run-code` ran, and with what: `Ran 3 programs: Go 1.19.8 (1), Python 3.11.7 (2).` */
export function describeRuns(runs: readonly RunResult[]): string {
  const counts = new Map<string, number>();
  for (const run of runs)
    if (run.state !== 'refused') counts.set(run.version, (counts.get(run.version) ?? 0) + 1);
  const ran = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const left = runs.length - ran;
  const versions = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const list = versions.map(([version, count]) => `${version} (${count})`).join(', ');
  const notRun = left === 0 ? '' : ` Not run: ${left}; see code-runnable among the findings.`;
  if (runs.length === 0) return 'Ran no program: no episode asked for has one.\n';
  return ran === 0 ? `Ran no program.${notRun}\n` : `Ran ${counted(ran, 'program')}: ${list}.${notRun}\n`;
}
