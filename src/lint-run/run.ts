import { fingerprint } from '../cache/index.ts';
import type { EpisodeTrace, OpenedShow } from '../check.ts';
import { compareDiagnostics, type Diagnostic, filesByPath, type ShowFiles } from '../model/index.ts';
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
  /** Whether results are kept for the next run, and where: from the show's root, or in the usual folder. */
  readonly cache?: { readonly location?: string | undefined } | undefined;
}

/** What a run of the linter found. */
export interface LintRun extends Pick<OpenedShow, 'root' | 'files' | 'asked' | 'selected'> {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the results could not be kept for the next run: a code of the system, or a few words. */
  readonly notKept?: string | undefined;
}

/** Lints a show, or the parts of it that `paths` names. What earlier runs found is used where nothing it rests on has changed. */
export async function runLint({ root, paths = [], cache }: LintRunOptions): Promise<LintRun> {
  const files = await readShow(root);
  const all = [...filesByPath(files).keys()];
  const selection = selectFiles(root, all, paths);
  const selected = files.episodes.filter((file) => selection.has(file.path));
  const run = { root, files, selected, asked: paths.length === 0 ? new Set(all) : selection };
  if (!cache) return { ...run, ...(await lintAll({ root, paths, files })) };
  const folder = await openCacheFolder(root, cache.location);
  return { ...run, ...(await lintWithCache({ root, paths, files }, folder)) };
}

interface Task {
  readonly root: string;
  readonly paths: readonly string[];
  readonly files: ShowFiles;
}

type Found = Pick<LintRun, 'diagnostics' | 'notKept'>;

async function lintWithCache(task: Task, folder: CacheFolder): Promise<Found> {
  const { root, paths, files } = task;
  const tool = fingerprint([readToolState()]);
  const observer = new Observer(root);
  const runs = new RunCache(folder, tool, [...paths]);
  const recalled = await runs.recall(files, observer);
  if (recalled) return { diagnostics: recalled };
  const memory = new EpisodeMemory(folder, { files, question: [tool], observer });
  const { diagnostics, sources } = await lintAll(task, memory);
  const references = await observer.lookAll('reference', sources);
  const sightings = [...references, ...memory.sightings()];
  const notKept = runs.keep(files, { sightings, diagnostics }) ?? memory.keep();
  folder.prune(new Set([runs.name, EpisodeMemory.fileName]));
  return { diagnostics, notKept };
}

/** `sources`: paths that sources lead to. */
async function lintAll(
  { root, paths, files }: Task,
  memory?: EpisodeMemory,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly sources: readonly string[] }> {
  const { checkAcross, checkEpisode, openShow } = await import('../check.ts');
  const opened = await openShow({ root, paths, files, recollection: memory });
  memory?.noteShow(opened);
  const all = [...opened.diagnostics];
  const traces: EpisodeTrace[] = [];
  for (const file of opened.selected) {
    let judged = await memory?.judgementOf(file);
    if (!judged) {
      const checked = await checkEpisode(file, opened);
      await memory?.noteJudgement(checked);
      judged = checked;
    }
    const { comments, hidden, digest } = judged;
    all.push(...judged.diagnostics);
    traces.push({ file, comments, hidden, digest });
  }
  all.push(...(await checkAcross(opened, traces)));
  return { diagnostics: all.toSorted(compareDiagnostics), sources: [...opened.show.references.keys()] };
}
