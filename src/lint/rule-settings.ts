import {
  type LintOverride,
  type RuleSetting,
  type Severity,
  type Show,
  type Status,
  STATUSES,
} from '../model/index.ts';
import { matchesGlob } from '../notation/glob.ts';
import { type OptionValues, optionValues } from './options.ts';
import type { Rule } from './rule.ts';

/** How a rule judges one file. */
export interface AppliedRule {
  readonly severity: Severity | 'off';
  readonly options: OptionValues;
}

/** The file a rule looks at; only episodes have a status, and files of no series have no `series`. */
interface Target {
  readonly path: string;
  readonly series?: string | undefined;
  readonly status?: Status | undefined;
}

type Configurable = Pick<Rule, 'name' | 'severity' | 'from' | 'options'>;

/** How the show has each rule judge each of its files: by `lint`, then by the overrides that the file meets, the last one last. */
export class RuleSettings {
  readonly #show: Show;
  readonly #targets = new Map<string, Target>();
  readonly #overrides = new Map<string, readonly LintOverride[]>();
  /** By rule and status, for the many files that no override reaches. */
  readonly #usual = new Map<Configurable, Map<Status | undefined, AppliedRule>>();

  constructor(show: Show) {
    this.#show = show;
    for (const { id, config } of show.series)
      this.#targets.set(config.file.path, { path: config.file.path, series: id });
    for (const { facts } of show.outlines)
      this.#targets.set(facts.path, { path: facts.path, series: facts.series, status: facts.status });
  }

  /** For a file of the show; without a path for the show as a whole, which no override reaches. */
  of(rule: Configurable, path?: string): AppliedRule {
    const target = this.#targetOf(path);
    if (target && this.#overridesOf(target).length > 0) return this.#applied(rule, path);
    let usual = this.#usual.get(rule);
    if (!usual) this.#usual.set(rule, (usual = new Map<Status | undefined, AppliedRule>()));
    let applied = usual.get(target?.status);
    if (!applied) usual.set(target?.status, (applied = this.#applied(rule, path)));
    return applied;
  }

  #applied(rule: Configurable, path?: string): AppliedRule {
    const settings = this.#settingsOf(rule, path);
    const given = Object.assign({}, ...settings.map(({ options }) => options)) as RuleSetting['options'];
    const options = optionValues(rule.options ?? {}, given);
    return { severity: this.#severityBy(settings, rule, path), options };
  }

  /** What `of` says of the severity, for a finding at a time: options are not read again. */
  severityOf(rule: Configurable, path?: string): Severity | 'off' {
    return this.#severityBy(this.#settingsOf(rule, path), rule, path);
  }

  /** Whether the show switches the rule off for every one of its files. */
  isOff(rule: Configurable): boolean {
    const { overrides } = this.#show.settings.lint;
    const on = overrides.some(({ rules }) => (rules[rule.name]?.severity ?? 'off') !== 'off');
    return !on && this.severityOf(rule) === 'off';
  }

  #severityBy(settings: readonly RuleSetting[], rule: Configurable, path?: string): Severity | 'off' {
    const status = path === undefined ? undefined : this.#targets.get(path)?.status;
    const from = lastOf(settings, 'from') ?? rule.from;
    return isBefore(status, from) ? 'off' : (lastOf(settings, 'severity') ?? rule.severity);
  }

  /** What the show says of the rule for a file, the last word last. */
  #settingsOf(rule: Configurable, path?: string): readonly RuleSetting[] {
    const target = this.#targetOf(path);
    const overrides = target ? this.#overridesOf(target) : [];
    const { rules } = this.#show.settings.lint;
    return [rules, ...overrides.map((override) => override.rules)].flatMap((all) =>
      Object.hasOwn(all, rule.name) ? [all[rule.name] as RuleSetting] : [],
    );
  }

  #targetOf(path?: string): Target | undefined {
    return path === undefined ? undefined : (this.#targets.get(path) ?? { path });
  }

  #overridesOf(target: Target): readonly LintOverride[] {
    let found = this.#overrides.get(target.path);
    if (!found) {
      found = this.#show.settings.lint.overrides.filter((override) => meets(target, override));
      this.#overrides.set(target.path, found);
    }
    return found;
  }
}

const settingsByOutlines = new WeakMap<Show['outlines'], RuleSettings>();

/** The settings of a show, made once, also where the show is copied to be completed. */
export function ruleSettingsOf(show: Show): RuleSettings {
  let settings = settingsByOutlines.get(show.outlines);
  if (!settings) settingsByOutlines.set(show.outlines, (settings = new RuleSettings(show)));
  return settings;
}

function meets({ path, series, status }: Target, override: LintOverride): boolean {
  return (
    (override.series.length === 0 || (series !== undefined && override.series.includes(series))) &&
    (override.status.length === 0 || (status !== undefined && override.status.includes(status))) &&
    (override.paths.length === 0 || override.paths.some((pattern) => matchesGlob(path, pattern)))
  );
}

function isBefore(status: Status | undefined, from: Status | undefined): boolean {
  return status !== undefined && from !== undefined && STATUSES.indexOf(status) < STATUSES.indexOf(from);
}

function lastOf<K extends 'from' | 'severity'>(settings: readonly RuleSetting[], key: K): RuleSetting[K] {
  return settings.findLast((setting) => setting[key] !== undefined)?.[key];
}
