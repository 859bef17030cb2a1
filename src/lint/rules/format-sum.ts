import { type Finding, type Format, spanOfValue } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'format-sum',
  scope: 'show',
  severity: 'error',
  description: 'The segments of a format sum to its duration, and no two of them answer to the same name.',
  docs: {
    why: 'An episode is held against its format’s segments one by one and against its duration as a whole. Where the two disagree, no episode can satisfy both. And a label that names two segments names neither.',
  },
  *check({ show }): Iterable<Finding> {
    for (const format of show.formats.values()) {
      yield* wrongSum(format);
      yield* sharedNames(format);
    }
  },
};

function* wrongSum({ config, plannedMs, segments }: Format): Iterable<Finding> {
  // A segment that could not be read is a finding of its own, and would make any sum wrong.
  if (config.problems.length > 0) return;
  const sumMs = segments.reduce((sum, segment) => sum + segment.plannedMs, 0);
  if (sumMs === plannedMs) return;
  const differenceMs = Math.abs(sumMs - plannedMs);
  yield {
    path: config.file.path,
    span: spanOfValue(config.spans, '/duration'),
    message: `The segments sum to ${formatLength(sumMs)}, which is ${formatLength(differenceMs)} too ${sumMs > plannedMs ? 'much' : 'little'}; expected ${formatLength(plannedMs)}.`,
    hint: 'Change `duration`, or a segment’s.',
  };
}

function* sharedNames({ config, segments }: Format): Iterable<Finding> {
  if (config.problems.length > 0) return;
  const path = config.file.path;
  const owners = new Map<string, number>();
  let coldOpen: number | undefined;
  for (const [index, segment] of segments.entries()) {
    const names = new Set([segment.id, segment.label, ...segment.aliases].map((name) => name.toLowerCase()));
    for (const name of names) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, index);
      else
        yield {
          path,
          span: spanOfValue(
            config.spans,
            `/segments/${index}/${segment.id.toLowerCase() === name ? 'id' : 'label'}`,
          ),
          message: `The segments ${quoted(segments[owner]?.id)} and ${quoted(segment.id)} both answer to ${quoted(name)}; expected names of their own.`,
        };
    }
    if (!segment.coldOpen) continue;
    if (coldOpen !== undefined)
      yield {
        path,
        span: spanOfValue(config.spans, `/segments/${index}/cold-open`),
        message: `${quoted(segment.id)} is a second cold open after ${quoted(segments[coldOpen]?.id)}; expected one at most.`,
      };
    coldOpen ??= index;
  }
}
