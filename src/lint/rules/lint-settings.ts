import { childPointer, spanOfKey } from '../../model/index.ts';
import { closest, slipOf } from '../../notation/closest.ts';
import type { ShowRule } from '../rule.ts';
import { slipFixes } from '../slips.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'lint-settings',
  scope: 'show',
  severity: 'error',
  description: 'Each name under `lint:` in show.yaml is the name of a rule.',
  docs: {
    why: 'A rule name that is misspelt under `lint:` switches nothing off and makes nothing stricter. You would go on believing that it does.',
  },
  *check({ show, ruleNames }) {
    for (const name of Object.keys(show.settings.lint)) {
      if (ruleNames.includes(name) || name.startsWith('x-')) continue;
      const near = closest(name, ruleNames);
      const span = spanOfKey(show.config.spans, childPointer('', 'lint'), name);
      yield {
        span,
        message: `There is no rule ${quoted(name)}; ${near === undefined ? 'expected the name of one.' : `did you mean ${quoted(near)}?`}`,
        hint: near === undefined ? 'docs/rules.md lists every rule.' : undefined,
        fixes: isTwice(name, ruleNames, show.settings.lint) ? undefined : slipFixes(name, span, ruleNames),
      };
    }
  },
};

/** Whether the rule that was meant has a setting already: one of the two would be lost. */
function isTwice(
  name: string,
  ruleNames: readonly string[],
  settings: Readonly<Record<string, unknown>>,
): boolean {
  const meant = slipOf(name, ruleNames);
  return meant !== undefined && Object.hasOwn(settings, meant);
}
