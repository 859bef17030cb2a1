import type { ShowData } from '../model/generated/index.ts';
import {
  type LintOverride,
  type LintSettings,
  type RuleSetting,
  type Severity,
  STATUSES,
} from '../model/index.ts';
import { choiceOf, fieldsOf, type Loose, listOf, textOf, textsOf } from './fields.ts';

const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'hint', 'warning', 'error'];

/** What show.yaml says to the linter; what its schema refuses is left out. */
export function readLintSettings(data: Loose<ShowData>): LintSettings {
  return {
    rules: readRules(data.lint),
    overrides: listOf(data['lint-overrides']).flatMap(readOverride),
    modules: listOf(data['lint-rules']).flatMap((module) => textOf(module) ?? []),
  };
}

function readRules(value: unknown): Readonly<Record<string, RuleSetting>> {
  const rules = Object.entries(fieldsOf(value)).flatMap(([name, setting]) => {
    const read = readRule(setting);
    return read ? [[name, read] as const] : [];
  });
  return Object.fromEntries(rules);
}

function readRule(value: unknown): RuleSetting | undefined {
  if (typeof value === 'string') {
    const severity = choiceOf(value, SEVERITIES);
    return severity && { severity, options: {} };
  }
  const { severity, from, ...options } = fieldsOf(value);
  return { severity: choiceOf(severity, SEVERITIES), from: choiceOf(from, STATUSES), options };
}

function readOverride(value: unknown): LintOverride[] {
  const fields = fieldsOf(value);
  const status = textsOf(fields.status).flatMap((name) => choiceOf(name, STATUSES) ?? []);
  const conditions = { series: textsOf(fields.series), status, paths: textsOf(fields.path) };
  // A condition that could not be read must not turn into none at all, which every file would meet.
  const unread = (['series', 'status', 'path'] as const).some(
    (key) => fields[key] !== undefined && conditions[key === 'path' ? 'paths' : key].length === 0,
  );
  return unread ? [] : [{ ...conditions, rules: readRules(fields.lint) }];
}
