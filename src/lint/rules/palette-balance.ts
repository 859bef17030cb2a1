import type { Finding, Shade } from '../../model/index.ts';
import { episodesInOrder, isComplete, type OrderedEpisode } from '../episodes-in-order.ts';
import { defineRule } from '../rule.ts';
import { judgeBalance } from '../shade-balance.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'palette-balance',
  scope: 'across',
  severity: 'warning',
  from: 'review',
  options: {
    run: {
      type: 'integer',
      default: 3,
      minimum: 2,
      maximum: 100,
      description: 'How many times in a row an episode may not have the same colour.',
    },
    share: {
      type: 'number',
      default: 0.5,
      minimum: 0.05,
      maximum: 1,
      description: 'The share of a series’ marks that one colour may have: 0.5 is half.',
    },
    episodes: {
      type: 'integer',
      default: 4,
      minimum: 1,
      maximum: 1000,
      description: 'How many episodes of a series must be in review or further before its balance is judged.',
    },
  },
  description: 'A series uses the whole emotional palette, and no colour all the time.',
  docs: {
    why: 'Fear works once. A series that is all fear, or all triumph, teaches its listeners what to feel before the story has begun, and then they feel nothing. `emotion=` of stories, analogies and cold opens is counted over the episodes of a series that are in review or further. Within one episode the same colour does not come three times in a row.',
    origin: 'The emotional palette: fear, triumph, frustration, and beyond them wonder, empathy, humour',
  },
  *check(context, { run, share, episodes }) {
    const palette = context.show.settings.emotions;
    for (const episode of episodesInOrder(context))
      if (isComplete(episode.outline.facts)) yield* monotonous(episode, run);
    yield* judgeBalance(context, { kind: 'emotion', noun: 'colour', palette, share, episodes });
  },
});

/** Runs of one colour; each is reported once, where it becomes too long. */
function* monotonous({ digest: { shades, path } }: OrderedEpisode, limit: number): Generator<Finding> {
  let run: Shade[] = [];
  for (const shade of shades) {
    if (shade.kind !== 'emotion') continue;
    run = run.at(-1)?.name === shade.name ? [...run, shade] : [shade];
    const [first] = run;
    if (run.length !== limit || !first) continue;
    yield {
      path,
      span: shade.span,
      message: `This is ${quoted(shade.name)} for the ${ordinal(limit)} time in a row; expected another colour before it.`,
      related: [{ path, span: first.span, message: 'The run begins here.' }],
    };
  }
}

function ordinal(number: number): string {
  const ending = /1[1-3]$/.test(String(number)) ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
}
