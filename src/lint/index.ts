import type { Diagnostic } from '../model/index.ts';
import { type FileLookup, type LintOptions, runEpisodeRules, runShowRules } from './engine.ts';
import type { EpisodeContext, EpisodeRule, Rule, ShowContext, ShowRule } from './rule.ts';
import { RULES } from './rules/index.ts';

export { applyFixes, type FixedText } from './apply-fixes.ts';
export type { FileLookup } from './engine.ts';
export type { EpisodeContext, EpisodeRule, Rule, ShowContext, ShowRule } from './rule.ts';
export { RULES } from './rules/index.ts';

const EPISODE_RULES = RULES.filter((rule) => rule.scope === 'episode');
const SHOW_RULES = RULES.filter((rule) => rule.scope === 'show');
const RULE_NAMES = RULES.map((rule) => rule.name);
const NO_FILES: FileLookup = new Map();

/** The rule of that name, or undefined. */
export function ruleByName(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}

/** Judges one episode by every rule about episodes that the show leaves on. */
export function lintEpisode(
  context: EpisodeContext,
  { rules = EPISODE_RULES, files = NO_FILES }: Partial<LintOptions<EpisodeRule>> = {},
): readonly Diagnostic[] {
  return runEpisodeRules(context, { rules, files });
}

/** Judges the show as a whole. `files` are the episodes that findings may point into. */
export function lintShow(
  { show }: Pick<ShowContext, 'show'>,
  { rules = SHOW_RULES, files = NO_FILES }: Partial<LintOptions<ShowRule>> = {},
): readonly Diagnostic[] {
  return runShowRules({ show, ruleNames: RULE_NAMES }, { rules, files });
}
