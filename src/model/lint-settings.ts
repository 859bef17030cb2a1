import type { Severity } from './diagnostic.ts';
import type { Status } from './outline.ts';

/** What a show says about one rule; what it leaves open stays as the rule has it. */
export interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  /** The status from which an episode is judged by the rule. */
  readonly from?: Status | undefined;
  /** As written, known or not: the rule `lint-settings` judges them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Settings that hold for some files only. Each condition that is given must be met; of a list, one entry. */
export interface LintOverride {
  readonly series: readonly string[];
  readonly status: readonly Status[];
  /** Globs over paths from the show's root; a folder stands for all that is in it. */
  readonly paths: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What show.yaml says to the linter. */
export interface LintSettings {
  /** By rule name. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** In order: of several that speak of a rule the last one wins, key by key. */
  readonly overrides: readonly LintOverride[];
  /** The show's own rules: paths of modules, from the show's root, as written. */
  readonly modules: readonly string[];
}
