import { fingerprint, type Fingerprint } from '../cache/index.ts';
import type { CheckOptions, OpenedShow } from '../check/index.ts';
import {
  costing,
  type CostListener,
  type Diagnostic,
  filesByPath,
  OWN_RULES_NAME,
  type RunResult,
} from '../model/index.ts';
import { readShow, readToolState } from '../read/index.ts';
import { selectFiles } from '../selection.ts';
import { type CacheFolder, openCacheFolder } from '../write/index.ts';
import { type ChangedJudgement, type Changes, judgeChanges } from './changes.ts';
import { EpisodeMemory, NO_FOLDER } from './episode-memory.ts';
import { judge, openTask, type Task } from './judge.ts';
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
  readonly cache?:
    | {
        readonly location?: string | undefined;
        /** What else results rest on, such as the parser that was chosen. */
        readonly variant?: string | undefined;
      }
    | undefined;
  /** What runs the programs of episodes; without it none is run. Nothing of such a run is kept or recalled. */
  readonly runProgram?: CheckOptions['runProgram'];
  /** What version control says has changed: then only that is linted, and what comes of it. */
  readonly changes?: Changes | undefined;
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

/**
 * Lints a show, or the parts of it that `paths` names. What earlier runs found is used where nothing it rests on has changed. With
 * `changes`, everything in files that changed is reported, and of the others what was not found in them before.
 */
export async function runLint(options: LintRunOptions): Promise<LintRun> {
  const { root, paths = [], cache, ownRules, runProgram, costs, changes } = options;
  const files = await costing(costs, ['read'], () => readShow(root));
  const all = [...filesByPath(files).keys()];
  const selection = selectFiles(root, all, paths);
  const selected = files.episodes.filter((file) => selection.has(file.path));
  const run = { root, files, selected, asked: paths.length === 0 ? new Set(all) : selection };
  // A program can come out otherwise another day, and what it is run with is not among what a cache rests on.
  const runsCode =
    runProgram !== undefined || (ownRules !== undefined && files.config.text.includes('lint-rules'));
  const folder = cache && !runsCode ? await openCacheFolder(root, cache.location) : undefined;
  const task = { root, paths, files, costs, ownRules, runProgram };
  const variant = cache?.variant ?? '';
  if (changes) return narrowed(run, await lintChanges(task, changes, { folder, variant }));
  return { ...run, ...(await (folder ? lintWithCache(task, { folder, variant }) : lintAll(task))) };
}

interface Kept {
  readonly folder: CacheFolder | undefined;
  readonly variant: string;
}

type Found = Pick<LintRun, 'diagnostics' | 'notKept' | 'own' | 'runs'>;

async function lintAll(task: Task): Promise<Found> {
  const opened = await openTask(task);
  return { ...(await judge(opened, opened.selected)), own: opened.own };
}

async function lintWithCache(
  task: Task,
  { folder, variant }: Kept & { readonly folder: CacheFolder },
): Promise<Found> {
  const { root, paths, files, costs } = task;
  const observer = new Observer(root);
  const tool = costing(costs, ['recall'], () => fingerprint([...readToolState(), variant]));
  const runs = new RunCache(folder, tool, [...paths]);
  const recalled = await costing(costs, ['recall'], () => runs.recall(files, observer));
  if (recalled) return { diagnostics: recalled };
  const memory = memoryOf(task, { folder, observer, tool });
  const opened = await openTask(task, memory);
  const { diagnostics } = await judge(opened, opened.selected, memory);
  const notKept = await costing(costs, ['keep'], async () => {
    const sources = await observer.lookAll('reference', opened.show.references.keys());
    const sightings = [...sources, ...memory.sightings()];
    const failure = runs.keep(files, { sightings, diagnostics }) ?? memory.keep();
    folder.prune(new Set([runs.name, EpisodeMemory.fileName]));
    return failure;
  });
  return { diagnostics, notKept, own: opened.own };
}

async function lintChanges(
  task: Task,
  changes: Changes,
  { folder, variant }: Kept,
): Promise<Found & Pick<ChangedJudgement, 'changed'>> {
  const { root, costs } = task;
  const tool = folder ? costing(costs, ['recall'], () => fingerprint([...readToolState(), variant])) : '';
  const memory = memoryOf(task, { folder: folder ?? NO_FOLDER, observer: new Observer(root), tool });
  const found = await judgeChanges({ ...task, paths: [] }, changes, memory);
  const notKept = folder && costing(costs, ['keep'], () => memory.keep());
  return { ...found, notKept };
}

function memoryOf(
  { files, costs }: Task,
  { folder, observer, tool }: { folder: CacheFolder; observer: Observer; tool: Fingerprint },
): EpisodeMemory {
  return costing(costs, ['recall'], () => new EpisodeMemory(folder, { files, question: [tool], observer }));
}

/** What was found in changed files and because of them, where that was asked for. */
function narrowed(
  run: Pick<LintRun, 'root' | 'files' | 'asked' | 'selected'>,
  { changed, ...found }: Found & Pick<ChangedJudgement, 'changed'>,
): LintRun {
  return {
    ...run,
    ...found,
    asked: new Set([...run.asked].filter((path) => changed.has(path))),
    selected: run.selected.filter(({ path }) => changed.has(path)),
    diagnostics: found.diagnostics.filter(({ path, rule }) => run.asked.has(path) || rule === OWN_RULES_NAME),
  };
}
