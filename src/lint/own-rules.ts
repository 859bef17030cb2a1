import type { OwnRuleFault, Show, ShowFiles, SourceFile } from '../model/index.ts';
import { optionValues } from './options.ts';
import { ruleSettingsOf } from './rule-settings.ts';
import type { Rule } from './rule.ts';
import { rule as ownRules } from './rules/own-rules.ts';

/** Words what goes wrong with own rules. */
export const OWN_RULES_RULE = ownRules;

/** What runs the modules of a show's own rules. None is run where no such source is given. */
export interface OwnRuleSource {
  /** May be called again for the same show, when its files have changed. */
  load(files: ShowFiles, show: Show): Promise<OwnRuleSet>;
}

/** The rules of a show's own modules. */
export interface OwnRuleSet {
  readonly rules: readonly Rule[];
  /** The show's code that faults point into, by path from the root; grows while faults come in. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Whether `rules` is all that the modules have and has done all its work: false where something could not be loaded, or broke. */
  readonly complete: boolean;
  /** Names of rules that broke so far: what they did not find is not known. */
  readonly broken: ReadonlySet<string>;
  /** What went wrong when the modules were loaded, in the order of `lint-rules`. */
  readonly loadFaults: readonly OwnRuleFault[];
  /** What has gone wrong since, or since this was last called. */
  takeFaults(): readonly OwnRuleFault[];
}

/** What a show's own rules are where no module is run. */
export function withoutOwnRules(show: Show): OwnRuleSet {
  const complete = show.settings.lint.modules.length === 0;
  return { rules: [], files: new Map(), complete, broken: new Set(), loadFaults: [], takeFaults: () => [] };
}

/** How far a show lets its own rules go. */
export interface OwnRuleLimits {
  /** For loading a module, and for a rule on one file. Milliseconds. */
  readonly timeMs: number;
  /** Of all own rules together. Megabytes. */
  readonly memoryMb: number;
}

/** What show.yaml says of these limits, under the options of `own-rules`. */
export function ownRuleLimits(show: Show): OwnRuleLimits {
  const { options } = ruleSettingsOf(show).of(ownRules);
  const values = { ...optionValues(ownRules.options ?? {}, {}), ...options };
  return { timeMs: Number(values['time-limit']), memoryMb: Number(values['memory']) };
}
