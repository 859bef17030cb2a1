import { fingerprint } from '../cache/index.ts';
import type { CheckOptions, EpisodeTrace, OpenedShow } from '../check.ts';
import {
  compareDiagnostics,
  costing,
  type CostListener,
  type Diagnostic,
  filesByPath,
  type RunResult,
  type ShowFiles,
} from '../model/index.ts';
import { readShow, readToolState } from '../read/index.ts';
import { selectFiles } from '../selection.ts';
import { type CacheFolder, openCacheFolder } from '../write/index.ts';
import { EpisodeMemory } from './episode-memory.ts';
import { Observer } from './observer.ts';
import { RunCache } from './run-cache.ts';

export interface LintRunOptions {
  /** Absolute path of the folder that holds `episodes/show.yaml`. */
  readonly root: string;
  /** Files or folders, absolute or from the root; none means the whole show. */
  readonly paths?: readonly string[];
  /** What runs the rules of the show's own modules; without it none of its code is run. */
  readonly ownRules?: CheckOptions['ownRules'];
  /**
   * Whether results are kept for the next run, and where: from the show's root, or in the usual folder. What own rules rest on
   * nobody can know: with them nothing is kept.
   */
  readonly cache?: { readonly location?: string | undefined } | undefined;
  /** What runs the programs of episodes; without it none is run. Nothing of such a run is kept or recalled. */
  readonly runProgram?: CheckOptions['runProgram'];
  /** Hears what the run spends its time on. */
  readonly costs?: CostListener | undefined;
}

/** What a run of the linter found. */
export interface LintRun extends Pick<OpenedShow, 'root' | 'files' | 'asked' | 'selected'> {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** What came of each program, in the order of the episodes, where they were to be run. */
  readonly runs?: readonly RunResult[] | undefined;
  /** Why the results could not be kept for the next run: a code of the system, or a few words. */
  readonly notKept?: string | undefined;
  /** The show's own rules, where they were run. */
  readonly own?: OpenedShow['own'] | undefined;
}

/** Lints a show, or the parts of it that `paths` names. What earlier runs found is used where nothing it rests on has changed. */
export async function runLint({
  root,
  paths = [],
  cache,
  ownRules,
  runProgram,
  costs,
}: LintRunOptions): Promise<LintRun> {
  const files = await costing(costs, ['read'], () => readShow(root));
  const all = [...filesByPath(files).keys()];
  const selection = selectFiles(root, all, paths);
  const selected = files.episodes.filter((file) => selection.has(file.path));
  const run = { root, files, selected, asked: paths.length === 0 ? new Set(all) : selection };
  // A program can come out otherwise another day, and what it is run with is not among what a cache rests on.
  const runsCode =
    runProgram !== undefined || (ownRules !== undefined && files.config.text.includes('lint-rules'));
  const task = { root, paths, files, costs };
  if (!cache || runsCode) return { ...run, ...(await lintAll({ ...task, ownRules, runProgram })) };
  const folder = await openCacheFolder(root, cache.location);
  return { ...run, ...(await lintWithCache(task, folder)) };
}

interface Task {
  readonly root: string;
  readonly paths: readonly string[];
  readonly files: ShowFiles;
  readonly costs: CostListener | undefined;
  readonly ownRules?: CheckOptions['ownRules'];
  readonly runProgram?: CheckOptions['runProgram'];
}

type Found = Pick<LintRun, 'diagnostics' | 'notKept' | 'own' | 'runs'>;

async function lintWithCache(task: Task, folder: CacheFolder): Promise<Found> {
  const { root, paths, files, costs } = task;
  const observer = new Observer(root);
  const tool = costing(costs, ['recall'], () => fingerprint([readToolState()]));
  const runs = new RunCache(folder, tool, [...paths]);
  const recalled = await costing(costs, ['recall'], () => runs.recall(files, observer));
  if (recalled) return { diagnostics: recalled };
  const memory = costing(
    costs,
    ['recall'],
    () => new EpisodeMemory(folder, { files, question: [tool], observer }),
  );
  const { diagnostics, sources } = await lintAll(task, memory);
  const notKept = await costing(costs, ['keep'], async () => {
    const sightings = [...(await observer.lookAll('reference', sources)), ...memory.sightings()];
    const failure = runs.keep(files, { sightings, diagnostics }) ?? memory.keep();
    folder.prune(new Set([runs.name, EpisodeMemory.fileName]));
    return failure;
  });
  return { diagnostics, notKept };
}

/** `sources`: paths that sources lead to. */
async function lintAll(
  { costs, ...task }: Task,
  memory?: EpisodeMemory,
): Promise<Found & { readonly sources: readonly string[] }> {
  const { checkAcross, checkEpisode, openShow } = await costing(costs, ['load'], () => import('../check.ts'));
  const opened = await openShow({ ...task, costs, recollection: memory });
  memory?.noteShow(opened);
  const all = [...opened.diagnostics];
  const traces: EpisodeTrace[] = [];
  const runs: RunResult[] = [];
  for (const file of opened.selected) {
    let judged = await (memory && costing(costs, ['recall', file.path], () => memory.judgementOf(file)));
    if (!judged) {
      const checked = await checkEpisode(file, opened);
      await (memory && costing(costs, ['keep', file.path], () => memory.noteJudgement(checked)));
      runs.push(...(checked.runs?.values() ?? []));
      judged = checked;
    }
    const { comments, hidden, digest } = judged;
    all.push(...judged.diagnostics);
    traces.push({ file, comments, hidden, digest });
  }
  all.push(...(await checkAcross(opened, traces)));
  const diagnostics = all.toSorted(compareDiagnostics);
  return { diagnostics, runs, own: opened.own, sources: [...opened.show.references.keys()] };
}
