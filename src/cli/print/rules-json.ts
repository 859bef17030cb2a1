import { type ListedOption, type ListedRule, type RuleExamples, TOOL } from '../../index.ts';

/** Rules as one JSON document, as schemas/rules.schema.json describes it. Keys stand in a fixed order. */
export function printRulesJson(rules: readonly ListedRule[], examples?: RuleExamples): string {
  const document = { version: 1, tool: TOOL, rules: rules.map((rule) => ruleJson(rule, examples)) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function ruleJson(rule: ListedRule, examples?: RuleExamples) {
  return {
    name: rule.name,
    own: rule.own,
    scope: rule.scope,
    fixable: rule.fixable,
    description: rule.description,
    severity: { default: rule.severity, set: rule.set.severity },
    from: { default: rule.from ?? null, set: rule.set.from ?? null },
    overrides: rule.overrides,
    options: rule.options.map(optionJson),
    why: rule.why,
    origin: rule.origin ?? null,
    ...(examples && { examples }),
  };
}

function optionJson(option: ListedOption) {
  const { minimum, maximum, values } = option as {
    readonly minimum?: number | string;
    readonly maximum?: number | string;
    readonly values?: readonly string[];
  };
  return {
    name: option.name,
    type: option.type,
    description: option.description,
    default: option.default,
    set: option.value,
    minimum: minimum ?? null,
    maximum: maximum ?? null,
    values: values ?? null,
  };
}
