import {
  type AcrossRule,
  digestEpisode,
  heedComments,
  lintAcross,
  lintComments,
  lintShow,
  OWN_RULES_RULE,
  type Rule,
  RULES,
  ruleSettingsOf,
  type ShowRule,
} from '../lint/index.ts';
import {
  compareDiagnostics,
  costing,
  type Diagnostic,
  type EpisodeDigest,
  filesByPath,
  type SourceFile,
} from '../model/index.ts';
import { parseEpisode } from '../parse/index.ts';
import { figurePathsOf } from '../references.ts';
import type { CheckedEpisode } from './check-episode.ts';
import { lookupIn, namesIn, type OpenedShow } from './opened-show.ts';
import { timeEpisode } from './time-episode.ts';

/** What of a checked episode the last step needs. */
export type EpisodeTrace = Pick<CheckedEpisode, 'file' | 'comments' | 'hidden' | 'digest'>;

/**
 * The last step of a check: judges all episodes side by side, and then the comments to the linter in those that were checked, since
 * only now it is known what they hide. Episodes that were not asked for are read for what they say about the others.
 */
export async function checkAcross(
  opened: OpenedShow,
  traces: readonly EpisodeTrace[],
  rules: readonly Rule[] = opened.rules,
): Promise<readonly Diagnostic[]> {
  const { show, files, costs } = opened;
  const acrossRules = rules.filter(
    (rule): rule is AcrossRule => rule.scope === 'across' && isHeard(rule, opened),
  );
  // Those of the tool do not ask how long an episode is.
  const isTimed = acrossRules.some((rule) => !RULES.includes(rule));
  const byPath = new Map(traces.map((trace) => [trace.file.path, trace]));
  const digests: EpisodeDigest[] = [];
  if (acrossRules.length > 0)
    for (const file of files.episodes)
      digests.push(byPath.get(file.path)?.digest ?? (await digestOf(file, opened, isTimed)));
  const all = await lintAcross({ show, digests }, { files: filesByPath(files), rules: acrossRules, costs });
  const diagnostics = all.filter(({ path }) => !byPath.has(path) && opened.asked.has(path));
  diagnostics.push(...(await judgeOwnRules(opened, rules)));
  // What hides a finding about a program is of use, though only where programs are run.
  // Of a rule that broke nobody knows what a comment would have hidden.
  const ran = rules.filter(
    ({ name, needsRuns }) => (!needsRuns || opened.runProgram) && !opened.own.broken.has(name),
  );
  const ofShow = ({ path: of }: SourceFile) => opened.hidden.filter(({ path }) => path === of);
  for (const { file, comments, hidden: before } of traces) {
    const own = all.filter(({ path }) => path === file.path);
    const { shown, hidden } = heedComments({ file, comments }, own);
    diagnostics.push(...shown);
    const aboutComments = await lintComments(
      { file, comments },
      { show, hidden: [...before, ...ofShow(file), ...hidden], ran, costs, ...namesIn(opened) },
    );
    diagnostics.push(...aboutComments);
  }
  return diagnostics.toSorted(compareDiagnostics);
}

/** What went wrong with the show's own rules since the show was opened; ask when they have judged everything. */
export async function judgeOwnRules(
  opened: OpenedShow,
  rules: readonly Rule[] = opened.rules,
): Promise<readonly Diagnostic[]> {
  const faults = opened.own.takeFaults();
  const judging = rules.filter((rule): rule is ShowRule => rule === OWN_RULES_RULE);
  if (faults.length === 0 || judging.length === 0) return [];
  return lintShow({ show: opened.show, faults }, { files: lookupIn(opened), rules: judging });
}

/** Whether the show leaves a rule on for any of the files that were asked for. */
function isHeard(rule: Rule, { show, asked }: OpenedShow): boolean {
  const settings = ruleSettingsOf(show);
  return [...asked].some((path) => settings.severityOf(rule, path) !== 'off');
}

async function digestOf(file: SourceFile, opened: OpenedShow, isTimed: boolean): Promise<EpisodeDigest> {
  const { recollection, show, costs } = opened;
  const known = await recollection?.digestOf(file);
  if (known && (known.totalMs !== undefined || !isTimed)) return known;
  const read = isTimed
    ? await timeEpisode(file, opened)
    : { episode: costing(costs, ['parse', file.path], () => parseEpisode(file, show)), show };
  const digest = costing(costs, ['digests', file.path], () => digestEpisode(read));
  await recollection?.noteDigest(file, digest, figurePathsOf(read.episode));
  return digest;
}
