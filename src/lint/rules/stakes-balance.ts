import type { Finding } from '../../model/index.ts';
import type { OrderedEpisode } from '../episodes-in-order.ts';
import { defineRule } from '../rule.ts';
import { completeBySeries, judgeBalance } from '../shade-balance.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'stakes-balance',
  scope: 'across',
  severity: 'warning',
  from: 'review',
  options: {
    run: {
      type: 'integer',
      default: 3,
      minimum: 2,
      maximum: 100,
      description: 'How many episodes of a series running may not have the same stakes and no other.',
    },
    share: {
      type: 'number',
      default: 0.6,
      minimum: 0.05,
      maximum: 1,
      description: 'The share of a series’ marks that one level may have: 0.5 is half.',
    },
    episodes: {
      type: 'integer',
      default: 4,
      minimum: 1,
      maximum: 1000,
      description: 'How many episodes of a series must be in review or further before its balance is judged.',
    },
  },
  description: 'A series puts more than one thing at stake.',
  docs: {
    why: 'A system that is down is one story; what it costs the business, whom it keeps from a doctor, and what it does to a country are others. Stakes that never change stop being stakes. `stakes=` is counted over the episodes of a series that are in review or further, and three episodes running do not have the same level and no other.',
    origin: 'Stakes: technical, business, human, societal; stakes that rise from technical to societal',
  },
  *check(context, { run, share, episodes }) {
    const palette = context.show.settings.stakes;
    for (const members of completeBySeries(context).values()) yield* monotonous(members, run);
    yield* judgeBalance(context, { kind: 'stakes', noun: 'level', palette, share, episodes });
  },
});

/** Episodes running with one level and no other; each run is reported once, where it becomes too long. */
function* monotonous(members: readonly OrderedEpisode[], limit: number): Generator<Finding> {
  let level: string | undefined;
  let length = 0;
  for (const { digest, number } of members) {
    const stakes = digest.shades.filter(({ kind }) => kind === 'stakes');
    const [first] = stakes;
    const only = stakes.every(({ name }) => name === first?.name) ? first?.name : undefined;
    length = only === undefined ? 0 : only === level ? length + 1 : 1;
    level = only;
    if (length !== limit || !first) continue;
    yield {
      path: digest.path,
      span: first.span,
      message: `Episode ${number} is the ${limit === 3 ? 'third' : `${limit}th`} running in which nothing but ${quoted(first.name)} is at stake; expected another level in one of them.`,
    };
  }
}
