/**
 * Prints what linting and building cost, and what the parser that Markdown tools share costs on the same files in the same
 * run, compares linting with other linters, and says how good and how fast estimates of speech are. Figures only: nothing here passes or fails. `npm run bench -- --episodes 20`
 * for a smaller show, `--guides` to build the study guides of all of it too, `--linters` to compare linters and no more, `--speech` for estimates of speech and no more, `--audio` for chapters into three hours of sound and no more. Real
 * scripts to lint are taken from the folder that COLDOPEN_CORPUS names.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareLinters } from './bench/compare-linters.ts';
import { benchEmbedding } from './bench/embed-audio.ts';
import { generateShow } from './bench/generate-show.ts';
import { type Figures, measure, medianOf } from './bench/measure.ts';
import { benchTimedTranscripts } from './bench/timed-transcripts.ts';
import { benchLongEpisode } from './bench/long-episode.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(PROJECT, 'lib/cli/main.js');
const PEER = join(PROJECT, 'scripts/bench/parse-whole.mjs');

const { values } = parseArgs({
  options: {
    episodes: { type: 'string', default: '150' },
    guides: { type: 'boolean', default: false },
    linters: { type: 'boolean', default: false },
    speech: { type: 'boolean', default: false },
    audio: { type: 'boolean', default: false },
  },
});
const episodes = Number(values.episodes);
// It does nothing but report on itself.
const EMPTY = join(PROJECT, 'scripts/bench/report-usage.mjs');
const WITHOUT_GUIDES = 'script,show-notes,chapters,transcript,rundown';
const work = mkdtempSync(join(tmpdir(), 'coldopen-bench-'));

try {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
  if (values.audio) benchEmbedding(MAIN, work, { heading, figures });
  else measureTheRest();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function measureTheRest(): void {
  if (!values.linters) {
    benchTimedTranscripts();
    benchLongEpisode();
  }
  if (!values.linters && !values.speech) measureShows();
  const corpus = process.env.COLDOPEN_CORPUS ?? join(PROJECT, '../shared/corpus');
  if (!values.speech) compareLinters(MAIN, { work, corpus }, { heading, figures });
}

function measureShows(): void {
  const [sample, generated] = [join(work, 'sample'), join(work, 'generated')];
  for (const folder of ['episodes', 'templates'])
    cpSync(join(PROJECT, folder), join(sample, folder), { recursive: true });
  const { bytes, codeShare } = generateShow(generated, episodes);
  console.log(
    `generated show: ${episodes} episodes, ${(bytes / 1e6).toFixed(1)} MB, ${(codeShare * 100).toFixed(0)} % of it code\n`,
  );
  heading();
  startUp(sample);
  figures('lint the sample', measure(MAIN, ['lint'], sample));
  figures('build the sample', measure(MAIN, ['build'], sample));
  figures('build the sample again, unchanged', measure(MAIN, ['build'], sample));
  const lint = figures('lint the generated show', measure(MAIN, ['lint', '--quiet'], generated));
  const peer = figures(
    'remark-parse + gfm + frontmatter on its files',
    measure(PEER, [join(generated, 'episodes')], PROJECT),
  );
  figures('build it without study guides', measure(MAIN, ['build', '--only', WITHOUT_GUIDES], generated));
  const [first] = readdirSync(join(generated, 'episodes/long')).toSorted();
  const guides = values.guides ? [] : [`episodes/long/${first}`];
  figures(
    values.guides ? 'build its study guides' : 'build the study guide of one episode of it',
    measure(MAIN, ['build', '--only', 'study-guide', ...guides], generated),
  );
  console.log(`\nlinting : parsing whole = ${(lint.cpuMs / peer.cpuMs).toFixed(2)} : 1 in CPU time`);
}

function startUp(sample: string): void {
  const series = readdirSync(join(sample, 'episodes'), { withFileTypes: true }).find((entry) =>
    entry.isDirectory(),
  );
  const folder = `episodes/${series?.name}`;
  const episode = readdirSync(join(sample, folder)).find((name) => name.endsWith('.md'));
  const runs = 15;
  figures(
    `node itself, median of ${runs}`,
    medianOf(runs, () => measure(EMPTY, [], sample)),
  );
  figures(
    `coldopen --version, median of ${runs}`,
    medianOf(runs, () => measure(MAIN, ['--version'], sample)),
  );
  figures(
    `lint one file of the sample, median of ${runs}`,
    medianOf(runs, () => measure(MAIN, ['lint', `${folder}/${episode}`], sample)),
  );
}

function heading(): void {
  row('', 'wall s', 'CPU s', 'peak MB', 'exit');
}

function figures(name: string, found: Figures): Figures {
  const seconds = (ms: number) => (ms / 1_000).toFixed(2);
  row(name, seconds(found.wallMs), seconds(found.cpuMs), found.peakMb.toFixed(0), String(found.exitCode));
  return found;
}

function row(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(48)}${cells.map((cell) => cell.padStart(9)).join('')}`);
}
