import type { Finding } from '../../model/index.ts';
import { type NumberClaim, numberClaims } from '../episode-numbers.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'series-number-unique',
  scope: 'show',
  severity: 'error',
  description: 'No two episodes of the show have the same number, written or planned.',
  docs: {
    why: 'Links between episodes, prerequisites and `next` are numbers. Two plans made months apart give the same number to two episodes without anybody noticing, until a listener is sent to the wrong one.',
  },
  *check({ show }): Iterable<Finding> {
    const first = new Map<number, NumberClaim>();
    for (const claim of numberClaims(show)) {
      const other = first.get(claim.number);
      if (!other) first.set(claim.number, claim);
      else if (!isPlanOf(claim, other))
        yield {
          path: claim.path,
          span: claim.span,
          message: `Episode ${claim.number} is ${quoted(other.title)} already; expected another number for ${quoted(claim.title)}.`,
          related: [{ path: other.path, span: other.span, message: `${claim.number} is used here first` }],
        };
    }
  },
};

/** A line of a series' plan, and the file that was written after it. */
function isPlanOf(claim: NumberClaim, other: NumberClaim): boolean {
  return claim.planned && !other.planned && (other.series === undefined || claim.series === other.series);
}
