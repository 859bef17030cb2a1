import type { Finding } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { fieldSpan } from '../episode-numbers.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'source-minutes',
  scope: 'episode',
  severity: 'warning',
  options: {
    least: {
      type: 'number',
      default: 0,
      minimum: 0,
      maximum: 1,
      description:
        'The share of an episode’s duration that the minutes of its sources must fill: 0.5 is half, 0 asks for none. Sources that give no minutes are left alone.',
    },
  },
  description: 'The minutes of an episode’s sources do not exceed its duration.',
  docs: {
    why: '`minutes` says how much of the episode rests on a source. More minutes of sources than of episode means that something will be cut, and it is better to choose what. A show that wants every episode to rest on sources sets `least` as well. Too few of them in a plan are a finding of [`source-minutes-short`](source-minutes-short.md).',
  },
  *check({ episode }, { least }): Iterable<Finding> {
    const { plannedMs, sources } = episode.facts;
    if (plannedMs === undefined) return;
    const sumMs = Math.round(sources.reduce((sum, { minutes = 0 }) => sum + minutes, 0) * 60_000);
    const leastMs = Math.round(plannedMs * least);
    if (sumMs > 0 && sumMs < leastMs)
      yield {
        span: fieldSpan(episode, 'sources'),
        message: `The sources fill ${formatLength(sumMs)} of ${formatLength(plannedMs)}; expected ${formatLength(leastMs)} at least.`,
        hint: 'Add a source, or give one of these more `minutes`.',
      };
    if (sumMs <= plannedMs) return;
    yield {
      span: fieldSpan(episode, 'sources'),
      message: `The sources take ${formatLength(sumMs)}, and the episode has ${formatLength(plannedMs)}; expected ${formatLength(sumMs - plannedMs)} less.`,
      hint: 'Give single sources fewer `minutes`, drop one, or plan a longer episode.',
    };
  },
});
