import {
  compareDiagnostics,
  type CostListener,
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
import type { OptionValues } from './options.ts';
import { ruleSettingsOf } from './rule-settings.ts';
import type { CommentContext, CommentRule, EpisodeContext, EpisodeRule, Findings, Rule } from './rule.ts';

/** Files that findings may point into, by path. A Map is one. */
export interface FileLookup {
  get(path: string): SourceFile | undefined;
}

export interface LintOptions<R extends Rule> {
  readonly rules: readonly R[];
  /** The show's files beyond its configuration, for findings that name another one. */
  readonly files: FileLookup;
  /** Hears what each rule costs. */
  readonly costs?: CostListener | undefined;
}

/** Runs rules over one episode. Sorted, without doubles; a rule that breaks throws an OperationError that names it. */
export async function runEpisodeRules(
  context: EpisodeContext,
  { rules, files, costs }: LintOptions<EpisodeRule>,
): Promise<readonly Diagnostic[]> {
  const stamp = new Stamp(context.show, context.file, { files, costs });
  for (const rule of rules)
    await stamp.run(rule, context.file.path, (options) => rule.check(context, options));
  return stamp.finish();
}

/**
 * Runs rules over the show as a whole, or over all its episodes side by side; a finding without a path is about show.yaml. Their
 * options are those of the whole show; whether and how grave a finding is, is settled by the file it is in.
 */
export async function runShowRules<C extends { readonly show: Show }>(
  context: C,
  { rules, files, costs }: LintOptions<Rule & { check(context: C, options: OptionValues): Findings }>,
): Promise<readonly Diagnostic[]> {
  const stamp = new Stamp(context.show, context.show.config.file, { files, costs });
  for (const rule of rules) await stamp.run(rule, undefined, (options) => rule.check(context, options));
  return stamp.finish();
}

/** Runs the rules about comments over those of one file. */
export async function runCommentRules(
  context: CommentContext,
  { show, rules, costs }: Pick<LintOptions<CommentRule>, 'rules' | 'costs'> & { readonly show: Show },
): Promise<readonly Diagnostic[]> {
  const stamp = new Stamp(show, context.file, { files: new Map(), costs });
  for (const rule of rules)
    await stamp.run(rule, context.file.path, (options) => rule.check(context, options));
  return stamp.finish();
}

/** Names, weighs and places what rules find, so that no rule can get these wrong. */
class Stamp {
  readonly #show: Show;
  readonly #home: SourceFile;
  readonly #files: FileLookup;
  readonly #costs: CostListener | undefined;
  readonly #diagnostics = new Map<string, Diagnostic>();

  constructor(show: Show, home: SourceFile, { files, costs }: Pick<LintOptions<Rule>, 'files' | 'costs'>) {
    this.#show = show;
    this.#home = home;
    this.#files = files;
    this.#costs = costs;
  }

  /** `path`: the file that the rule looks at, where it looks at one only. */
  async run(rule: Rule, path: string | undefined, check: (options: OptionValues) => Findings): Promise<void> {
    const settings = ruleSettingsOf(this.#show);
    const { severity, options } = settings.of(rule, path);
    if (path === undefined ? settings.isOff(rule) : severity === 'off') return;
    const from = this.#costs && performance.now();
    let count = 0;
    try {
      const findings = check(options);
      for (const finding of findings instanceof Promise ? await findings : findings) {
        count++;
        const applied =
          path === undefined ? settings.severityOf(rule, finding.path ?? this.#home.path) : severity;
        if (applied !== 'off') this.#add(this.#place(rule, applied, finding));
      }
    } catch (error) {
      throw ruleFailure(rule, this.#home.path, error);
    }
    if (from !== undefined) this.#costs?.onRule(rule.name, performance.now() - from, count, path);
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
      ...(finding.suggestions?.length && { suggestions: finding.suggestions }),
      ...(finding.related?.length && {
        related: finding.related.map((other) => ({ ...other, range: this.#range(other.path, other.span) })),
      }),
    };
  }

  #add(diagnostic: Diagnostic): void {
    const { rule, path, span, message } = diagnostic;
    const key = `${rule}\0${path}\0${span.start}\0${span.end}\0${message}`;
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
