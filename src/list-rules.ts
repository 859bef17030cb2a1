import {
  optionFault,
  type OwnRuleSource,
  type Rule,
  type RuleOption,
  RULES,
  ruleSettingsOf,
} from './lint/index.ts';
import type { Severity, Show, Status } from './model/index.ts';
import { parseShow } from './parse/index.ts';
import { readRulePage, readShow } from './read/index.ts';

export interface ListRulesOptions {
  /** Absolute folder of a show; without one the rules are as they come. */
  readonly root?: string | undefined;
  /** What runs the show's own rules; without it they are left out. */
  readonly ownRules?: OwnRuleSource | undefined;
}

/** A rule, and how a show sets it. */
export interface ListedRule {
  readonly name: string;
  readonly scope: Rule['scope'];
  readonly description: string;
  readonly fixable: boolean;
  /** As the rule has it. */
  readonly severity: Severity;
  readonly from?: Status | undefined;
  /** As the show has it, where no override says otherwise. */
  readonly set: { readonly severity: Severity | 'off'; readonly from?: Status | undefined };
  /** How many of the show's overrides speak of it. */
  readonly overrides: number;
  readonly options: readonly ListedOption[];
  /** Why a writer should care; Markdown. */
  readonly why: string;
  readonly origin?: string | undefined;
  /** Whether the show brings it. */
  readonly own: boolean;
}

/** An option as it is declared, with what the show gives it; `value` is as written. */
export type ListedOption = RuleOption & { readonly name: string; readonly value: RuleOption['default'] };

export interface RuleList {
  /** By name: the built-in ones, then the show's own. */
  readonly rules: readonly ListedRule[];
  /** Whether a module of the show's own rules was not loaded. */
  readonly incomplete: boolean;
}

/** Every rule there is, as a show sets it. */
export async function listRules({ root, ownRules }: ListRulesOptions): Promise<RuleList> {
  if (root === undefined) return { rules: RULES.map((rule) => listed(rule)), incomplete: false };
  const files = await readShow(root);
  const show = parseShow(files);
  const own = await ownRules?.load(files, show);
  const ofShow = (own?.rules ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    rules: [...RULES, ...ofShow].map((rule) => listed(rule, show)),
    incomplete: own ? !own.complete : show.settings.lint.modules.length > 0,
  };
}

function listed(rule: Rule, show?: Show): ListedRule {
  const { name, scope, description, fixable = false, severity, from, docs } = rule;
  const { rules = {}, overrides = [] } = show?.settings.lint ?? {};
  const setting = Object.hasOwn(rules, name) ? rules[name] : undefined;
  return {
    name,
    scope,
    description,
    fixable,
    severity,
    from,
    set: {
      severity: show ? ruleSettingsOf(show).of(rule).severity : severity,
      from: setting?.from ?? from,
    },
    overrides: overrides.filter((override) => Object.hasOwn(override.rules, name)).length,
    options: optionsOf(rule, setting?.options ?? {}),
    why: docs.why,
    origin: docs.origin,
    own: !RULES.includes(rule),
  };
}

function optionsOf(
  { options = {} }: Rule,
  given: Readonly<Record<string, unknown>>,
): readonly ListedOption[] {
  return Object.entries(options).map(([name, option]) => {
    const isSet = Object.hasOwn(given, name) && optionFault(option, given[name]) === undefined;
    const value = (isSet ? given[name] : option.default) as RuleOption['default'];
    return { ...option, name, value };
  });
}

/** Examples of what a rule finds and of what it leaves alone, each in Markdown, as its page or the show's module has them. */
export interface RuleExamples {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** The examples of a rule of a list. */
export async function examplesOf(
  { name, own }: ListedRule,
  options: ListRulesOptions,
): Promise<RuleExamples> {
  if (!own) {
    const page = (await readRulePage(name)) ?? '';
    return { bad: examplesBelow(page, 'What it finds'), good: examplesBelow(page, 'What it leaves alone') };
  }
  if (options.root === undefined || !options.ownRules) return { bad: [], good: [] };
  const files = await readShow(options.root);
  const { rules } = await options.ownRules.load(files, parseShow(files));
  const { bad, good } = rules.find((rule) => rule.name === name)?.docs ?? {};
  return { bad: bad === undefined ? [] : [bad], good: good === undefined ? [] : [good] };
}

/** The `###` parts beneath a `##` heading, headings in fences left alone. */
function examplesBelow(page: string, heading: string): readonly string[] {
  const bare = page.replace(/^(`{3,}).*\n[^]*?^\1$/gm, (fence) => fence.replace(/[^\n]/g, ' '));
  const start = bare.indexOf(`\n## ${heading}\n`);
  if (start < 0) return [];
  const next = bare.indexOf('\n## ', start + 1);
  const end = next < 0 ? page.length : next;
  const heads = [...bare.slice(start, end).matchAll(/^### /gm)].map(({ index }) => start + index);
  return heads.map((head, at) => page.slice(head, heads[at + 1] ?? end).trim());
}
