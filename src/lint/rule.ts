import type {
  Episode,
  Finding,
  Problem,
  ProblemCode,
  ReferencedImage,
  Rundown,
  Severity,
  Show,
  SourceFile,
} from '../model/index.ts';
import type { DisableComment } from './disable-comments.ts';

/** What a rule about one episode sees. */
export interface EpisodeContext {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly show: Show;
  readonly file: SourceFile;
  /** What the episode's own images lead to, by their addresses as written. */
  readonly images: ReadonlyMap<string, ReferencedImage>;
}

/** What a rule about the show as a whole sees; its findings name their `path`. */
export interface ShowContext {
  readonly show: Show;
  /** Every rule there is, so that settings can be checked against them. */
  readonly ruleNames: readonly string[];
}

interface RuleFacts {
  /** The file's name without its ending. */
  readonly name: string;
  /** Unless the show says otherwise. */
  readonly severity: Severity;
  /** One sentence for `coldopen rules` and the page's head. */
  readonly description: string;
  readonly docs: {
    /** Why a writer should care; Markdown, a paragraph or more. */
    readonly why: string;
    /** The spec, paper or planning document that the rule comes from. */
    readonly origin?: string;
  };
}

export interface EpisodeRule extends RuleFacts {
  readonly scope: 'episode';
  check(context: EpisodeContext): Iterable<Finding>;
}

export interface ShowRule extends RuleFacts {
  readonly scope: 'show';
  check(context: ShowContext): Iterable<Finding>;
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
  /** Whether a comment, or one name of it, hides a finding. */
  isUsed(comment: DisableComment, name: string | undefined): boolean;
  /** Whether the rule of that name was run, or (undefined) all were: only then can nothing to hide be told from nothing looked for. */
  wasRun(name: string | undefined): boolean;
}

export interface CommentRule extends RuleFacts {
  readonly scope: 'comments';
  check(context: CommentContext): Iterable<Finding>;
}

export type Rule = EpisodeRule | ShowRule | CommentRule;

/** The problems of one kind that parsing found, with their data typed. */
export function problemsOf<C extends ProblemCode>(
  problems: readonly Problem[],
  code: C,
): readonly Extract<Problem, { code: C }>[] {
  return problems.filter((problem): problem is Extract<Problem, { code: C }> => problem.code === code);
}
