import { parseBaseline } from '../baseline/index.ts';
import type { ShowRule } from '../rule.ts';

export const rule: ShowRule = {
  name: 'lint-baseline',
  scope: 'show',
  severity: 'error',
  description: 'The file of findings that lint hides, `episodes/lint-baseline.jsonl`, can be read.',
  docs: {
    why: 'A baseline hides findings that were there before the show began to lint. A line of it that cannot be read hides nothing, and what it hid comes back as if it were new. Most often two branches were merged by hand: `coldopen lint --write-baseline` puts the file in order.',
  },
  *check({ baseline }) {
    if (!baseline) return;
    for (const fault of parseBaseline(baseline).faults) yield { path: baseline.path, ...fault };
  },
};
