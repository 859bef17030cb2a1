import {
  compareDiagnostics,
  type Diagnostic,
  type Finding,
  lineStarts,
  OperationError,
  type Range,
  rangeOf,
  type Severity,
  type Show,
  type SourceFile,
  type Span,
} from '../model/index.ts';
import type {
  CommentContext,
  CommentRule,
  EpisodeContext,
  EpisodeRule,
  Rule,
  ShowContext,
  ShowRule,
} from './rule.ts';

/** Files that findings may point into, by path. A Map is one. */
export interface FileLookup {
  get(path: string): SourceFile | undefined;
}

export interface LintOptions<R extends Rule> {
  readonly rules: readonly R[];
  /** The show's files beyond its configuration, for findings that name another one. */
  readonly files: FileLookup;
}

/** Runs rules over one episode. Sorted, without doubles; a rule that breaks throws an OperationError that names it. */
export function runEpisodeRules(
  context: EpisodeContext,
  { rules, files }: LintOptions<EpisodeRule>,
): readonly Diagnostic[] {
  const stamp = new Stamp(context.show, context.file, files);
  for (const rule of rules) stamp.run(rule, () => rule.check(context));
  return stamp.finish();
}

/** Runs rules over the show as a whole; a finding without a path is about show.yaml. */
export function runShowRules(
  context: ShowContext,
  { rules, files }: LintOptions<ShowRule>,
): readonly Diagnostic[] {
  const stamp = new Stamp(context.show, context.show.config.file, files);
  for (const rule of rules) stamp.run(rule, () => rule.check(context));
  return stamp.finish();
}

/** Runs the rules about comments over those of one file. */
export function runCommentRules(
  context: CommentContext,
  { show, rules }: { readonly show: Show; readonly rules: readonly CommentRule[] },
): readonly Diagnostic[] {
  const stamp = new Stamp(show, context.file, new Map());
  for (const rule of rules) stamp.run(rule, () => rule.check(context));
  return stamp.finish();
}

/** Names, weighs and places what rules find, so that no rule can get these wrong. */
class Stamp {
  readonly #show: Show;
  readonly #home: SourceFile;
  readonly #files: FileLookup;
  readonly #diagnostics = new Map<string, Diagnostic>();

  constructor(show: Show, home: SourceFile, files: FileLookup) {
    this.#show = show;
    this.#home = home;
    this.#files = files;
  }

  run(rule: Rule, check: () => Iterable<Finding>): void {
    const severity = this.#show.settings.lint[rule.name] ?? rule.severity;
    if (severity === 'off') return;
    try {
      for (const finding of check()) this.#add(this.#place(rule, severity, finding));
    } catch (error) {
      throw ruleFailure(rule, this.#home.path, error);
    }
  }

  finish(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()].toSorted(compareDiagnostics);
  }

  #place(rule: Rule, severity: Severity, finding: Finding): Diagnostic {
    const path = finding.path ?? this.#home.path;
    return {
      rule: rule.name,
      severity,
      message: finding.message,
      path,
      span: finding.span,
      range: this.#range(path, finding.span),
      ...(finding.hint !== undefined && { hint: finding.hint }),
      ...(finding.fixes?.length && { fixes: finding.fixes }),
      ...(finding.related?.length && {
        related: finding.related.map((other) => ({ ...other, range: this.#range(other.path, other.span) })),
      }),
    };
  }

  #add(diagnostic: Diagnostic): void {
    const { rule, path, span, message } = diagnostic;
    const key = JSON.stringify([rule, path, span.start, span.end, message]);
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, diagnostic);
  }

  #range(path: string, span: Span): Range {
    const file =
      path === this.#home.path ? this.#home : (configFile(this.#show, path) ?? this.#files.get(path));
    if (!file) throw new Error(`it points into ${path}, which is no file of the show`);
    if (!(0 <= span.start && span.start <= span.end && span.end <= file.text.length))
      throw new Error(
        `it points at ${span.start} to ${span.end} of ${path}, which has ${file.text.length} characters`,
      );
    return rangeOf(startsOf(file), span);
  }
}

function configFile(show: Show, path: string): SourceFile | undefined {
  const configs = [
    show.config,
    show.sourcesConfig,
    ...show.series.map((series) => series.config),
    ...[...show.formats.values()].map((format) => format.config),
    ...[...show.coldOpens.values()].map((template) => template.config),
  ];
  return configs.find((config) => config?.file.path === path)?.file;
}

const startsByFile = new WeakMap<SourceFile, readonly number[]>();

/** Line starts, counted once for each file. */
function startsOf(file: SourceFile): readonly number[] {
  let starts = startsByFile.get(file);
  if (!starts) startsByFile.set(file, (starts = lineStarts(file.text)));
  return starts;
}

function ruleFailure(rule: Rule, path: string, cause: unknown): OperationError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const error = new OperationError(
    `The rule ${rule.name} broke on ${path}: ${reason}`,
    `This is a bug in coldopen; please report it. To go on without the rule, put "${rule.name}: off" under "lint:" in show.yaml.`,
  );
  error.cause = cause;
  return error;
}
