/**
 * `coldopen/rules`: what a show's own rules import. docs/own-rules.md describes it. What stands here stays as it is within a
 * major version: things are added, none is taken away.
 */
import type { OptionValues, RuleOptions } from './lint/index.ts';
import type {
  Episode,
  EpisodeDigest as Digest,
  Finding,
  Rundown,
  RundownLine,
  Severity,
  Show,
  SourceFile,
  Status,
} from './model/index.ts';

export type { OptionValues, RuleOption, RuleOptions } from './lint/index.ts';
export type {
  Beat,
  Comment,
  Cue,
  Edit,
  Episode,
  EpisodeFacts,
  EpisodeOutline,
  Figure,
  Finding,
  Fix,
  Inline,
  Option,
  Part,
  ProseBlock,
  Related,
  Rundown,
  RundownBeat,
  RundownLine,
  RundownSegment,
  Segment,
  Series,
  Severity,
  Show,
  ShowSettings,
  SourceFile,
  Span,
  Speech,
  Status,
  Subheading,
  Suggestion,
} from './model/index.ts';
export {
  childPointer,
  imagesOf,
  lineStarts,
  plainText,
  positionAt,
  rangeOf,
  spanOfKey,
  spanOfValue,
  walkBeats,
  walkBlocks,
  walkFigures,
  walkInlines,
  walkParts,
} from './model/index.ts';
export { formatLength } from './notation/time.ts';

/** What a rule gives. Each finding has a `message` and a `span`; without a `path` it is in the episode, or in show.yaml. */
export type Findings =
  | Iterable<Finding>
  | AsyncIterable<Finding>
  | Promise<Iterable<Finding> | AsyncIterable<Finding>>;

/** What a rule about one episode sees. Nothing of it can be changed. */
export interface EpisodeContext {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly show: Show;
  readonly file: SourceFile;
}

/** What a rule about the show as a whole sees: its YAML files, and the frontmatter and headings of every episode (`outlines`). */
export interface ShowContext {
  readonly show: Show;
}

/** What can be compared of one episode. */
export interface EpisodeDigest extends Digest {
  /** As estimated. Milliseconds. */
  readonly totalMs: number;
}

/** What a rule about all episodes side by side sees; its findings name their `path`. */
export interface AcrossContext {
  readonly show: Show;
  /** Of every episode that has a file, sorted by path. */
  readonly digests: readonly EpisodeDigest[];
}

interface RuleFacts<O extends RuleOptions> {
  /** A group of the show's choice, a slash, and the rule: `house/no-jargon`. Small letters, digits and hyphens. */
  readonly name: `${string}/${string}`;
  /** Unless the show says otherwise. */
  readonly severity: Severity;
  /** One sentence: what the rule asks for. */
  readonly description: string;
  /** The status from which an episode is judged. */
  readonly from?: Status | undefined;
  /** What a show can set under `lint:`, by name. */
  readonly options?: O | undefined;
  /** Whether a finding may bring a fix. */
  readonly fixable?: boolean | undefined;
  /** What `coldopen explain` says, in Markdown: why, where the rule comes from, and an example of each kind. */
  readonly docs?:
    | { readonly why?: string; readonly origin?: string; readonly bad?: string; readonly good?: string }
    | undefined;
}

export interface EpisodeRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'episode';
  check(context: EpisodeContext, options: OptionValues<O>): Findings;
}

export interface ShowRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'show';
  check(context: ShowContext, options: OptionValues<O>): Findings;
}

export interface AcrossRule<O extends RuleOptions = RuleOptions> extends RuleFacts<O> {
  readonly scope: 'across';
  check(context: AcrossContext, options: OptionValues<O>): Findings;
}

/** A rule of a show's own. */
export type Rule = EpisodeRule | ShowRule | AcrossRule;

/** The rule as it stands, with types for its `check`: `options` has what the rule declares, resolved. */
export function defineRule<const O extends RuleOptions = Record<never, never>>(
  rule: EpisodeRule<O>,
): EpisodeRule<O>;
export function defineRule<const O extends RuleOptions = Record<never, never>>(
  rule: ShowRule<O>,
): ShowRule<O>;
export function defineRule<const O extends RuleOptions = Record<never, never>>(
  rule: AcrossRule<O>,
): AcrossRule<O>;
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Every line of an episode in the order of the clock: speech, cues, words for figures, silences. */
export function* walkLines(rundown: Rundown): Generator<RundownLine> {
  for (const { beats } of rundown.segments) for (const { lines } of beats) yield* lines;
}
