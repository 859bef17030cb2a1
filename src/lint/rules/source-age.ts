import type { Finding } from '../../model/index.ts';
import { defineRule } from '../rule.ts';
import { counted, quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'source-age',
  scope: 'episode',
  severity: 'warning',
  from: 'review',
  description: 'No source is older than the show allows, but for its classics.',
  options: {
    years: {
      type: 'integer',
      default: 10,
      minimum: 0,
      description: 'How many years before the episode a source may be from.',
    },
    tiers: {
      type: 'texts',
      default: ['bronze', 'untiered'],
      values: ['gold', 'silver', 'bronze', 'untiered'],
      description: 'The tiers that are judged; proven sources may be as old as they are.',
    },
    classics: {
      type: 'texts',
      default: [],
      description: 'Ids of sources that may be of any age: reports of what happened then, founding papers.',
    },
  },
  docs: {
    why: 'A blog post of twelve years ago about how a database behaves is about another database. What was proven, or what tells of its own day, does not age. So the weaker tiers are judged, by the episode’s date and never by today’s, and a show names its classics. Sources and episodes without a date are left alone.',
    origin: 'The show’s tiers of sources',
  },
  *check({ episode: { facts } }, { years, tiers, classics }): Iterable<Finding> {
    const released = Number(/^\d{4}/.exec(facts.date ?? '')?.[0] ?? Number.NaN);
    for (const { id, year, tier, span } of facts.sources) {
      if (year === undefined || classics.includes(id) || !tiers.includes(tier ?? 'untiered')) continue;
      const age = released - year;
      if (age > years)
        yield {
          span,
          message: `The source ${quoted(id)} is from ${year}, ${counted(age, 'year')} before the episode; expected ${counted(years, 'year')} at most.`,
          hint: 'Cite a newer one, or put its id under `classics` of this rule in show.yaml.',
        };
    }
  },
});
