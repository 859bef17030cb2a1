import {
  type ConfigFile,
  type CostListener,
  type Diagnostic,
  type Episode,
  type Show,
  type SourceFile,
} from '../model/index.ts';
import { commentsOfConfig, commentsOfEpisode, type DisableComment } from './disable-comments.ts';
import { hideFindings, hidingOf } from './hidden-findings.ts';
import {
  type FileLookup,
  type LintOptions,
  runCommentRules,
  runEpisodeRules,
  runShowRules,
} from './engine.ts';
import type {
  AcrossContext,
  AcrossRule,
  CommentRule,
  EpisodeContext,
  EpisodeRule,
  Rule,
  ShowContext,
  ShowRule,
} from './rule.ts';
import { RULES } from './rules/index.ts';

export { lengthTolerancesOf, toleratedInEpisode, toleratedInSegment } from './length-tolerance.ts';
export { wordsFor } from './speech-pace.ts';
export { applyFixes, type FixedText } from './apply-fixes.ts';
export {
  applyBaseline,
  type Baseline,
  BASELINE_PATH,
  type BaselineEntry,
  type BaselineResult,
  type BaselineRun,
  type BaselineScope,
  type HeededBaseline,
  heedBaseline,
  parseBaseline,
  printBaseline,
} from './baseline/index.ts';
export type { FileLookup } from './engine.ts';
export { configFiles } from './config-files.ts';
export { digestEpisode } from './digest.ts';
export { fingerprintsOf } from './fingerprints.ts';
export type { DisableComment } from './disable-comments.ts';
export {
  optionFault,
  optionValues,
  type OptionValues,
  type RuleOption,
  type RuleOptions,
} from './options.ts';
export {
  OWN_RULES_RULE,
  ownRuleLimits,
  type OwnRuleLimits,
  type OwnRuleSet,
  type OwnRuleSource,
  withoutOwnRules,
} from './own-rules.ts';
export { type AppliedRule, ruleSettingsOf } from './rule-settings.ts';
export type {
  AcrossContext,
  AcrossRule,
  CommentRule,
  EpisodeContext,
  EpisodeRule,
  Findings,
  Rule,
  ShowContext,
  ShowRule,
} from './rule.ts';
export { defineRule } from './rule.ts';
export { RULES } from './rules/index.ts';
export { RUN_RULES } from './run-rules.ts';

const EPISODE_RULES = RULES.filter((rule) => rule.scope === 'episode');
const SHOW_RULES = RULES.filter((rule) => rule.scope === 'show');
const ACROSS_RULES = RULES.filter((rule) => rule.scope === 'across');
const NO_FILES: FileLookup = new Map();

/** The rule of that name, or undefined. */
export function ruleByName(name: string): Rule | undefined {
  return RULES.find((rule) => rule.name === name);
}

/** Judges one episode by every rule about episodes that the show leaves on. */
export async function lintEpisode(
  context: EpisodeContext,
  { rules = EPISODE_RULES, files = NO_FILES, costs }: Partial<LintOptions<EpisodeRule>> = {},
): Promise<readonly Diagnostic[]> {
  return runEpisodeRules(context, { rules, files, costs });
}

/** Judges the show as a whole. `files` are the episodes that findings may point into. */
export async function lintShow(
  { rules: known = RULES, ...context }: Pick<ShowContext, 'show'> & Partial<ShowContext>,
  { rules = SHOW_RULES, files = NO_FILES, costs }: Partial<LintOptions<ShowRule>> = {},
): Promise<readonly Diagnostic[]> {
  return runShowRules<ShowContext>({ ...context, rules: known }, { rules, files, costs });
}

/** Judges all episodes side by side, by their digests. `files` are the episodes that findings may point into. */
export async function lintAcross(
  context: AcrossContext,
  { rules = ACROSS_RULES, files = NO_FILES, costs }: Partial<LintOptions<AcrossRule>> = {},
): Promise<readonly Diagnostic[]> {
  return runShowRules(context, { rules, files, costs });
}

/** A file and the comments to the linter in it, in the order of the text. */
export interface CommentedFile {
  readonly file: SourceFile;
  readonly comments: readonly DisableComment[];
}

/** The comments of one of the show's YAML files, or of an episode. */
export function commentsIn(
  source: ConfigFile | { readonly file: SourceFile; readonly episode: Episode },
): CommentedFile {
  const { file } = source;
  return {
    file,
    comments: 'episode' in source ? commentsOfEpisode(source.episode, file) : commentsOfConfig(source),
  };
}

/** Findings as they are after the comments in their files had their say, and those that are not shown. */
export interface Heeded {
  readonly shown: readonly Diagnostic[];
  readonly hidden: readonly Diagnostic[];
}

/** Takes out what the comments of a file hide of the findings in it; those in other files are left. */
export function heedComments(
  { file: { path }, comments }: CommentedFile,
  diagnostics: readonly Diagnostic[],
): Heeded {
  return hideFindings(diagnostics, path, comments);
}

/**
 * Judges the comments of a file themselves. `hidden` is everything that they hide, by `heedComments`; `ran` are the rules
 * that had a chance to find something.
 */
export async function lintComments(
  { file, comments }: CommentedFile,
  {
    show,
    hidden,
    ran,
    known = RULES,
    ownRulesKnown = true,
    costs,
  }: {
    readonly show: Show;
    readonly hidden: Heeded['hidden'];
    readonly ran: readonly Rule[];
    /** Every rule there is. */
    readonly known?: readonly Rule[];
    /** Whether the show's own rules are all among them. */
    readonly ownRulesKnown?: boolean;
    readonly costs?: CostListener | undefined;
  },
): Promise<readonly Diagnostic[]> {
  const rules = ran.filter((rule): rule is CommentRule => rule.scope === 'comments');
  if (comments.length === 0 || rules.length === 0) return [];
  const used = new Map<DisableComment, Set<string | undefined>>();
  for (const { rule, span } of hidden) {
    const hiding = hidingOf(comments, rule, span.start);
    if (hiding) used.set(hiding.comment, (used.get(hiding.comment) ?? new Set()).add(hiding.name));
  }
  const names = new Set(ran.map(({ name }) => name));
  const context = {
    file,
    comments,
    ruleNames: known.filter(({ scope }) => scope !== 'comments').map(({ name }) => name),
    ownNames: known.filter(({ scope }) => scope === 'comments').map(({ name }) => name),
    ownRulesKnown,
    isUsed: (comment: DisableComment, name: string | undefined) => used.get(comment)?.has(name) === true,
    wasRun: (name: string | undefined) =>
      name === undefined
        ? ownRulesKnown && known.every((rule) => rule.needsRuns || names.has(rule.name))
        : names.has(name),
  };
  return runCommentRules(context, { show, rules, costs });
}
