import type { Show } from '../model/index.ts';
import type { OptionValues, RuleOptions } from './options.ts';
import { ruleSettingsOf } from './rule-settings.ts';

/** How far spoken time may be from its plan; options of the rule `estimated-length`, and what `coldopen rundown` gives advice by. */
export const LENGTH_TOLERANCES = {
  segment: {
    type: 'integer',
    default: 15,
    minimum: 1,
    maximum: 100,
    description:
      'By how many percent a segment may miss its plan. An estimate for one segment is known to be off by so much.',
  },
  episode: {
    type: 'integer',
    default: 11,
    minimum: 1,
    maximum: 100,
    description:
      'By how many percent the whole may miss its duration. Errors of segments even out over an episode.',
  },
  least: {
    type: 'length',
    default: '15 s',
    description: 'How much of a miss is too little to speak of, however short the segment is.',
  },
} as const satisfies RuleOptions;

export type LengthTolerances = OptionValues<typeof LENGTH_TOLERANCES>;

/** What the show says of them for an episode, by path; also where it switches the rule off. */
export function lengthTolerancesOf(show: Show, path: string): LengthTolerances {
  const rule = { name: 'estimated-length', severity: 'warning', options: LENGTH_TOLERANCES } as const;
  return ruleSettingsOf(show).of(rule, path).options as LengthTolerances;
}

/** By how much a segment that is planned so long may be over or short. Milliseconds. */
export function toleratedInSegment(plannedMs: number, { segment, least }: LengthTolerances): number {
  return Math.max((plannedMs * segment) / 100, least);
}

/** By how much an episode that is to be so long may be over or short. Milliseconds. */
export function toleratedInEpisode(plannedMs: number, { episode, least }: LengthTolerances): number {
  return Math.max((plannedMs * episode) / 100, least);
}
