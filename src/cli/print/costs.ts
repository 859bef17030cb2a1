import { type Stage, STAGES } from '../../index.ts';
import type { RuleCost } from '../run-costs.ts';
import { type Column, printTable, type TableRow } from './text-table.ts';

/** What was summed up of a run. */
export interface Costs {
  readonly stages: ReadonlyMap<Stage, number>;
  readonly files: ReadonlyMap<string, number>;
  /** With the costliest first. */
  readonly rules: readonly RuleCost[];
}

/** More files than this say nothing that the first ones do not. */
const MOST_FILES = 10;

const WORDS: Readonly<Record<Stage, string>> = {
  load: 'loading the parser and the rules',
  read: 'reading the files of the show',
  recall: 'looking up what earlier runs found',
  settings: 'YAML of the show',
  outlines: 'outlines of all episodes',
  references: 'files of sources, figures and images',
  parse: 'parsing episodes',
  rundown: 'laying episodes on the clock',
  rules: 'rules',
  digests: 'digests for rules across episodes',
  keep: 'keeping results for the next run',
  print: 'printing',
};

/** Three tables of what a run spent its time on. `totalMs` is that of the whole process. */
export function printCosts({ stages, rules, files }: Costs, totalMs: number, width: number): string {
  const rest = totalMs - [...stages.values()].reduce((sum, ms) => sum + ms, 0);
  const stageRows = STAGES.flatMap((stage) => {
    const ms = stages.get(stage);
    return ms === undefined ? [] : [row([milliseconds(ms), share(ms, totalMs), WORDS[stage]])];
  });
  const last = row([milliseconds(rest), share(rest, totalMs), 'the rest: starting Node, options, leftovers']);
  const all = row([milliseconds(totalMs), '100.0 %', 'in all']);
  const tables = [printTable(TIMES('stage'), [...stageRows, last, all], width)];
  if (rules.length > 0)
    tables.push(
      printTable(
        [
          ...TIMES('rule').slice(0, 2),
          { head: 'findings', align: 'right' },
          { head: 'rule', flexible: true },
        ],
        rules.map(({ rule, ms, findings }) =>
          row([milliseconds(ms), share(ms, stages.get('rules') ?? 0), String(findings), rule]),
        ),
        width,
      ),
    );
  const slowest = [...files].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  if (slowest.length > 0)
    tables.push(
      printTable(
        TIMES(slowest.length > MOST_FILES ? `slowest of ${slowest.length} files` : 'file'),
        slowest.slice(0, MOST_FILES).map(([path, ms]) => row([milliseconds(ms), share(ms, totalMs), path])),
        width,
      ),
    );
  return `${tables.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const TIMES = (what: string): readonly Column[] => [
  { head: 'ms', align: 'right' },
  { head: 'share', align: 'right' },
  { head: what, flexible: true },
];

function row(cells: readonly string[]): TableRow {
  return { cells };
}

function milliseconds(ms: number): string {
  return ms.toFixed(1);
}

function share(ms: number, ofMs: number): string {
  return `${(ofMs > 0 ? (100 * ms) / ofMs : 0).toFixed(1)} %`;
}
