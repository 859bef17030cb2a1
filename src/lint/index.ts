import {
  type ConfigFile,
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
import type { CommentRule, EpisodeContext, EpisodeRule, Rule, ShowContext, ShowRule } from './rule.ts';
import { RULES } from './rules/index.ts';

export { applyFixes, type FixedText } from './apply-fixes.ts';
export type { FileLookup } from './engine.ts';
export { configFiles } from './config-files.ts';
export type { CommentRule, EpisodeContext, EpisodeRule, Rule, ShowContext, ShowRule } from './rule.ts';
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

/** A file whose comments may hide findings: one of the show's YAML files, or an episode and its parse. */
export type Commented = ConfigFile | { readonly file: SourceFile; readonly episode: Episode };

/** Findings as they are after the comments in their files had their say, and those that are not shown. */
export interface Heeded {
  readonly shown: readonly Diagnostic[];
  readonly hidden: readonly Diagnostic[];
}

/** Takes out what the comments of a file hide of the findings in it; those in other files are left. */
export function heedComments(commented: Commented, diagnostics: readonly Diagnostic[]): Heeded {
  return hideFindings(diagnostics, commented.file.path, commentsOf(commented));
}

/**
 * Judges the comments of a file themselves. `hidden` is everything that they hide, by `heedComments`; `ran` are the rules
 * that had a chance to find something.
 */
export function lintComments(
  commented: Commented,
  {
    show,
    hidden,
    ran,
  }: { readonly show: Show; readonly hidden: Heeded['hidden']; readonly ran: readonly Rule[] },
): readonly Diagnostic[] {
  const comments = commentsOf(commented);
  const rules = ran.filter((rule): rule is CommentRule => rule.scope === 'comments');
  if (comments.length === 0 || rules.length === 0) return [];
  const used = new Map<DisableComment, Set<string | undefined>>();
  for (const { rule, span } of hidden) {
    const hiding = hidingOf(comments, rule, span.start);
    if (hiding) used.set(hiding.comment, (used.get(hiding.comment) ?? new Set()).add(hiding.name));
  }
  const names = new Set(ran.map(({ name }) => name));
  const context = {
    file: commented.file,
    comments,
    ruleNames: RULES.filter(({ scope }) => scope !== 'comments').map(({ name }) => name),
    ownNames: RULES.filter(({ scope }) => scope === 'comments').map(({ name }) => name),
    isUsed: (comment: DisableComment, name: string | undefined) => used.get(comment)?.has(name) === true,
    wasRun: (name: string | undefined) =>
      name === undefined ? RULES.every((rule) => names.has(rule.name)) : names.has(name),
  };
  return runCommentRules(context, { show, rules });
}

function commentsOf(commented: Commented): readonly DisableComment[] {
  return 'episode' in commented
    ? commentsOfEpisode(commented.episode, commented.file)
    : commentsOfConfig(commented);
}
