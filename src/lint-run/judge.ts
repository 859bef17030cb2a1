import type { CheckOptions, EpisodeTrace, OpenedShow } from '../check/index.ts';
import {
  compareDiagnostics,
  costing,
  type CostListener,
  type Diagnostic,
  type RunResult,
  type ShowFiles,
  type SourceFile,
} from '../model/index.ts';
import type { EpisodeMemory } from './episode-memory.ts';

/** What is to be linted. */
export interface Task {
  readonly root: string;
  readonly paths: readonly string[];
  readonly files: ShowFiles;
  readonly costs: CostListener | undefined;
  readonly ownRules?: CheckOptions['ownRules'];
  readonly runProgram?: CheckOptions['runProgram'];
}

/** What was found, and what came of programs that were run. */
export interface Judgement {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly runs: readonly RunResult[];
}

/** Opens a show; only now parser and rules are loaded. */
export async function openTask({ costs, ...task }: Task, memory?: EpisodeMemory): Promise<OpenedShow> {
  const { openShow } = await costing(costs, ['load'], () => import('../check/index.ts'));
  const opened = await openShow({ ...task, costs, recollection: memory });
  memory?.noteShow(opened);
  return opened;
}

/** Judges these of its episodes, and then all side by side; what is known of an episode is not found out again. */
export async function judge(
  opened: OpenedShow,
  episodes: readonly SourceFile[],
  memory?: EpisodeMemory,
): Promise<Judgement> {
  const { checkAcross, checkEpisode } = await import('../check/index.ts');
  const { costs } = opened;
  const all = [...opened.diagnostics];
  const traces: EpisodeTrace[] = [];
  const runs: RunResult[] = [];
  for (const file of episodes) {
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
  return { diagnostics: all.toSorted(compareDiagnostics), runs };
}
