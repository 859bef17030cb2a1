import type { FileLookup, OwnRuleSet } from '../lint/index.ts';
import type { Finding, SourceFile } from '../model/index.ts';
import { foundValues } from './found-values.ts';
import { frozen } from './frozen.ts';
import { type AnyContext, subjectOf } from './question-context.ts';
import { readFindings } from './read-findings.ts';
import { NotARule, readRule } from './read-rule.ts';

type AnyRule = OwnRuleSet['rules'][number];

/** A rule of a show's own as the linter takes it, but run where it stands, for tests. Throws a sentence where it is none. */
export function trialRule(rule: unknown, files: FileLookup): AnyRule {
  const given = rule as { check?: unknown } | null | undefined;
  const facts = readRule(
    typeof given === 'object' && given !== null ? { ...given, check: typeof given.check } : rule,
    0,
  );
  if (facts instanceof NotARule)
    throw new Error(`The rule ${facts.rule ?? ''} has ${facts.found}; expected ${facts.expected}.`);
  const { check } = rule as { check(context: object, options: object): unknown };
  const judge = async (context: AnyContext, options: object): Promise<readonly Finding[]> => {
    const { parts, references } = subjectOf(context);
    // As it crosses into the process and back, so that a test shows what a run would.
    const seen = frozen(structuredClone({ ...parts, show: { ...context.show, references } }));
    const found: unknown = JSON.parse(
      JSON.stringify(await foundValues(check.call(rule, seen, options))) ?? 'null',
    );
    const home: SourceFile = 'file' in context ? context.file : context.show.config.file;
    const { findings, trouble } = readFindings(found, files, home.path);
    if (trouble?.code === 'wrong-finding')
      throw new Error(`The rule ${facts.name} gave ${trouble.found}; expected ${trouble.expected}.`);
    return findings;
  };
  return { ...facts, check: judge } as AnyRule;
}
