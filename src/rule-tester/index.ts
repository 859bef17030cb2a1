/**
 * `coldopen/rule-tester`: tests for a show's own rules, with any test runner. docs/own-rules.md describes it. What stands here
 * stays as it is within a major version.
 */
import type { Rule } from '../rules.ts';
import { nameCases, type RuleCases } from './cases.ts';
import { runCase } from './run-case.ts';

export type { ExpectedFinding, InvalidRuleCase, RuleCase, RuleCases } from './cases.ts';

/** One case, to be handed to a test runner. */
export interface RuleTest {
  readonly name: string;
  /** Rejects with a sentence where the case fails. */
  readonly run: () => Promise<void>;
}

/** A test for each case: `for (const { name, run } of ruleTests(rule, cases)) test(name, run)`. Throws where two cases are the same. */
export function ruleTests(rule: Rule, cases: RuleCases): readonly RuleTest[] {
  return nameCases(rule, cases).map((each) => ({ name: each.name, run: () => runCase(rule, each) }));
}

/** All cases in one test: `test(rule.name, () => testRule(rule, cases))`. Rejects with all that fail. */
export async function testRule(rule: Rule, cases: RuleCases): Promise<void> {
  const failures: string[] = [];
  for (const { run } of ruleTests(rule, cases))
    await run().catch((error: unknown) =>
      failures.push(error instanceof Error ? error.message : String(error)),
    );
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
