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

export type Rule = EpisodeRule | ShowRule;

/** The problems of one kind that parsing found, with their data typed. */
export function problemsOf<C extends ProblemCode>(
  problems: readonly Problem[],
  code: C,
): readonly Extract<Problem, { code: C }>[] {
  return problems.filter((problem): problem is Extract<Problem, { code: C }> => problem.code === code);
}
