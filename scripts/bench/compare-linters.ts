import { join } from 'node:path';
import { type LegacyShow, writeLegacyShow } from './legacy-show.ts';
import { type Figures, measureProgram, medianOf } from './measure.ts';
import { fetchPeers } from './peers.ts';

const RUNS = 3;

interface Print {
  readonly heading: () => void;
  readonly figures: (name: string, found: Figures) => Figures;
}

/**
 * Lints one show of long scripts with Cold Open and with other linters, all in one run, and prints what each cost and how
 * they compare by processor time.
 */
export function compareLinters(
  main: string,
  { work, corpus }: { readonly work: string; readonly corpus: string },
  { heading, figures }: Print,
): void {
  const show = join(work, 'legacy');
  console.log(`\n${describe(writeLegacyShow(show, corpus))}; medians of ${RUNS}\n`);
  heading();
  const cost = (name: string, command: readonly string[]) =>
    figures(
      name,
      medianOf(RUNS, () => measureProgram(command, show)),
    );
  const lint = [process.execPath, main, 'lint', '--format', 'compact'];
  const cold = cost('coldopen lint', lint);
  cost('coldopen lint, findings printed at length', [process.execPath, main, 'lint']);
  const cached = [...lint, '--cache', '--cache-location', join(work, 'coldopen-cache')];
  measureProgram(cached, show);
  const warm = cost('coldopen lint --cache, nothing changed', cached);
  const peers = fetchPeers();
  if (typeof peers === 'string') return console.log(peers);
  const rumdl = cost('rumdl', [...peers.rumdl, '--no-cache', 'episodes']);
  const rumdlCached = [...peers.rumdl, '--cache-dir', join(work, 'rumdl-cache'), 'episodes'];
  measureProgram(rumdlCached, show);
  const rumdlWarm = cost('rumdl with its cache, nothing changed', rumdlCached);
  const markdownlint = cost('markdownlint-cli2', peers.markdownlint);
  const remark = cost('remark-cli, lint-recommended, frontmatter', peers.remark);
  const eslint = cost('ESLint, @eslint/markdown', peers.eslint);
  console.log('\nCPU time of coldopen lint against the others');
  ratio('markdownlint-cli2 : cold', markdownlint, cold, 'wanted: at least 10');
  ratio('remark-cli : cold', remark, cold, 'wanted: at least 10');
  ratio('ESLint : cold', eslint, cold, 'wanted: at least 10');
  ratio('cold : rumdl', cold, rumdl, 'wanted: at most 1');
  ratio('warm : rumdl warm', warm, rumdlWarm, 'wanted: at most 1.5');
}

function describe({ files, bytes, originals }: LegacyShow): string {
  const made =
    originals > 0 ? `made from ${originals} real ones` : 'invented, because no real ones are there';
  return `legacy show: ${files} scripts, ${(bytes / 1e6).toFixed(1)} MB, ${made}`;
}

function ratio(name: string, a: Figures, b: Figures, wanted: string): void {
  console.log(`${name.padEnd(48)}${(a.cpuMs / b.cpuMs).toFixed(2).padStart(9)}  ${wanted}`);
}
