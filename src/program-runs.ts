import { ruleByName, ruleSettingsOf, RUN_RULES } from './lint/index.ts';
import {
  type Episode,
  type EpisodeRuns,
  folderOf,
  programFigures,
  referencePath,
  type RunLimits,
  type RunProgram,
  type RunResult,
  type Show,
} from './model/index.ts';
import { readProgram } from './read/index.ts';

/**
 * Runs the programs of an episode, one after the other, so that each has the machine to itself. One whose file can not be read
 * has no result. Nothing runs where the show has both rules off for this episode.
 */
export async function runPrograms(
  { episode, show, root }: { readonly episode: Episode; readonly show: Show; readonly root: string },
  runProgram: RunProgram,
): Promise<EpisodeRuns> {
  const runs = new Map<number, RunResult>();
  const limits = limitsOf(episode, show);
  if (!limits) return runs;
  const folder = folderOf(episode.facts.path);
  for (const { language = '', text, file, span } of programFigures(episode)) {
    const code = file === undefined ? `${text}\n` : await readProgram(root, referencePath(folder, file));
    if (code === undefined) continue;
    const fileName = file?.split('/').at(-1);
    runs.set(span.start, await runProgram({ language, text: code, fileName }, limits));
  }
  return runs;
}

function limitsOf(episode: Episode, show: Show): RunLimits | undefined {
  const settings = ruleSettingsOf(show);
  const applied = RUN_RULES.map((name) => {
    const rule = ruleByName(name);
    return rule && settings.of(rule, episode.facts.path);
  });
  const [output] = applied;
  if (!output || applied.every((each) => each?.severity === 'off')) return undefined;
  const { options } = output;
  return {
    timeMs: options['time-limit'] as number,
    buildTimeMs: options['build-time-limit'] as number,
    memoryBytes: (options['memory-limit'] as number) * 1_000_000,
  };
}
