import type { Finding, Rundown } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { reliefBetween } from '../relief-between.ts';
import { defineRule } from '../rule.ts';
import { counted, quoted } from '../wording.ts';

const HOUR_MS = 3_600_000;

export const rule = defineRule({
  name: 'concept-density',
  scope: 'episode',
  severity: 'warning',
  from: 'draft',
  options: {
    group: {
      type: 'integer',
      default: 3,
      minimum: 1,
      maximum: 100,
      description: 'How many new concepts may come one after the other without a rest.',
    },
    rest: {
      type: 'length',
      default: '30 s',
      description: 'How much story, analogy, break or silence between two new concepts is a rest.',
    },
    hour: {
      type: 'integer',
      default: 14,
      minimum: 1,
      maximum: 1000,
      description: 'How many new concepts any sixty minutes of an episode may hold.',
    },
  },
  description: 'New concepts come in small groups with a rest between them, and not too many an hour.',
  docs: {
    why: 'Nobody holds more than three or four new things at once. After three new concepts a listener needs a pause and a story, else the fourth pushes out the first. A concept is new where no episode before this one lists it; it is counted where a container first names it, unless that only asks about it, as a quiz does. Rest is what counts as relief in 7-3-1.',
    origin:
      'The plans’ limits: three new concepts in a group, then a pause of 30 seconds and a story; 15 to 20 in an hour are too many',
  },
  *check({ rundown }, { group, rest, hour }) {
    const { concepts } = rundown;
    yield* crowded(rundown, group, rest);
    for (const [index, { id, atMs, span }] of concepts.entries()) {
      const first = concepts[index - hour];
      if (!first || atMs - first.atMs >= HOUR_MS) continue;
      yield {
        span,
        message: `${quoted(id)} is new concept number ${hour + 1} within sixty minutes; expected ${hour} at most.`,
        hint: 'Leave some of them to another episode.',
      };
      return;
    }
  },
});

/** Groups without a rest; each is reported once, at the first concept that is too many. */
function* crowded(rundown: Rundown, most: number, restMs: number): Generator<Finding> {
  let size = 0;
  let beforeMs = 0;
  for (const { id, atMs, span } of rundown.concepts) {
    const isRested = size === 0 || reliefBetween(beforeMs, atMs, rundown) >= restMs;
    size = isRested ? 1 : size + 1;
    beforeMs = atMs;
    if (size === most + 1)
      yield {
        span,
        message: `${quoted(id)} is the new concept number ${size} without a rest of ${formatLength(restMs)}; expected one after ${counted(most, 'concept')}.`,
        hint: 'A story, an analogy, a break, or a pause to think is a rest.',
      };
  }
}
