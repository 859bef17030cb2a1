import type {
  Episode,
  EpisodeDigest,
  EpisodeRuns,
  Finding,
  OwnRuleFault,
  Problem,
  ProblemCode,
  ReferencedImage,
  Rundown,
  Severity,
  Show,
  SourceFile,
  Status,
} from '../model/index.ts';
import type { DisableComment } from './disable-comments.ts';
import type { OptionValues, RuleOptions } from './options.ts';

/** What a rule gives: its findings, or a promise of them where something must be loaded first. */
export type Findings = Iterable<Finding> | Promise<Iterable<Finding>>;

/** What a rule about one episode sees. */
export interface EpisodeContext {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly show: Show;
  readonly file: SourceFile;
  /** What the episode's own images lead to, by their addresses as written. */
  readonly images: ReadonlyMap<string, ReferencedImage>;
  /** What came of its programs; absent unless they were to be run. */
  readonly runs?: EpisodeRuns | undefined;
}

/** What a rule about the show as a whole sees; its findings name their `path`. */
export interface ShowContext {
  readonly show: Show;
  /** Every rule there is, so that settings can be checked against them. */
  readonly rules: readonly Pick<Rule, 'name' | 'options'>[];
  /** Whether the show's own rules are all among them: false where a module of theirs was not loaded. */
  readonly ownRulesKnown?: boolean | undefined;
  /** What went wrong with the show's own rules. */
  readonly faults?: readonly OwnRuleFault[] | undefined;
  /** The file of findings that lint hides, where there is one. */
  readonly baseline?: SourceFile | undefined;
}

/** What a rule about all episodes side by side sees; its findings name their `path`. */
export interface AcrossContext {
  readonly show: Show;
  /** Of every episode that has a file, sorted by path. */
  readonly digests: readonly EpisodeDigest[];
}

interface RuleFacts<O extends RuleOptions> {
  /** The file's name without its ending. */
  readonly name: string;
  /** Unless the show says otherwise. */
  readonly severity: Severity;
  /** The status from which an episode is judged, unless the show says otherwise: one that is not so far is left alone. */
  readonly from?: Status | undefined;
  /** What a show can set, by name. */
  readonly options?: O | undefined;
  /** One sentence for `coldopen rules` and the page's head. */
  readonly description: string;
  /** Whether a finding may bring a fix. */
  readonly fixable?: boolean | undefined;
  /** Whether it looks only at what came of programs, so that it says nothing where none were run. */
  readonly needsRuns?: boolean | undefined;
  readonly docs: {
    /** Why a writer should care; Markdown, a paragraph or more. */
    readonly why: string;
    /** The spec, paper or planning document that the rule comes from. */
    readonly origin?: string;
    /** Examples of a show's own rule, in Markdown; those of built-in rules are their fixtures. */
    readonly bad?: string;
    readonly good?: string;
  };
}

export interface EpisodeRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'episode';
  check(context: EpisodeContext, options: OptionValues<O>): Findings;
}

export interface ShowRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'show';
  check(context: ShowContext, options: OptionValues<O>): Findings;
}

/** What a rule about the comments to the linter sees: those of one file, after every other rule has had its say. */
export interface CommentContext {
  readonly file: SourceFile;
  /** In the order of the text. */
  readonly comments: readonly DisableComment[];
  /** Rules that comments can disable. */
  readonly ruleNames: readonly string[];
  /** Rules that no comment can disable: those about comments. */
  readonly ownNames: readonly string[];
  /** Whether the show's own rules are all known: false where a module of theirs was not loaded. */
  readonly ownRulesKnown?: boolean | undefined;
  /** Whether a comment, or one name of it, hides a finding. */
  isUsed(comment: DisableComment, name: string | undefined): boolean;
  /** Whether the rule of that name was run, or (undefined) all were: only then can nothing to hide be told from nothing looked for. */
  wasRun(name: string | undefined): boolean;
}

export interface CommentRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'comments';
  check(context: CommentContext, options: OptionValues<O>): Findings;
}

export interface AcrossRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'across';
  check(context: AcrossContext, options: OptionValues<O>): Findings;
}

export type Rule = EpisodeRule | ShowRule | AcrossRule | CommentRule;

/** A rule as it stands; its `check` gets the options that it declares, with their types. */
export function defineRule<const O extends RuleOptions>(rule: EpisodeRule<O>): EpisodeRule;
export function defineRule<const O extends RuleOptions>(rule: ShowRule<O>): ShowRule;
export function defineRule<const O extends RuleOptions>(rule: AcrossRule<O>): AcrossRule;
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The problems of one kind that parsing found, with their data typed. */
export function problemsOf<C extends ProblemCode>(
  problems: readonly Problem[],
  code: C,
): readonly Extract<Problem, { code: C }>[] {
  return problems.filter((problem): problem is Extract<Problem, { code: C }> => problem.code === code);
}
