import { type Finding, type Series, type Show, type Span, spanOfValue } from '../../model/index.ts';
import { isUnread } from '../config-files.ts';
import { numberExists } from '../episode-numbers.ts';
import type { ShowRule } from '../rule.ts';
import { rawPlans } from '../unwritten-plans.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'planned-reference-known',
  scope: 'show',
  severity: 'error',
  description:
    'Concepts and threads that a plan names are in show.yaml, and its prerequisites exist and come earlier.',
  docs: {
    why: 'Learning tracks and the index of the show are made from plans long before the episodes are written. A mistyped concept would be carried by no episode, and a prerequisite that comes later sends a listener in a circle.',
  },
  *check({ show }): Iterable<Finding> {
    const { concepts, threads } = show.settings;
    for (const series of show.series)
      for (const [index, plan] of rawPlans(series.config.data).entries()) {
        const at = { plan, index, series };
        if (!isUnread(show.config)) {
          yield* names(at, 'concepts', 'concept', new Set(concepts.map(({ id }) => id)));
          yield* names(at, 'threads', 'thread', new Set(threads.map(({ id }) => id)));
        }
        yield* prerequisites(at, show);
      }
  },
};

interface Place {
  readonly plan: Readonly<Record<string, unknown>>;
  readonly index: number;
  readonly series: Series;
}

function* names(at: Place, key: string, noun: string, known: ReadonlySet<string>): Iterable<Finding> {
  for (const { value, path, span } of values(at, key)) {
    const name = typeof value === 'string' ? value.trim() : undefined;
    if (name === undefined || known.has(name)) continue;
    yield {
      path,
      span,
      message: `${quoted(name)} is no ${noun} of the show; ${expectedOneOf(name, known, `show.yaml has no \`${key}:\`.`)}`,
    };
  }
}

function* prerequisites(at: Place, show: Show): Iterable<Finding> {
  const range = at.plan.episodes as { from?: unknown } | null | undefined;
  const own = at.plan.number ?? range?.from;
  for (const { value, path, span } of values(at, 'prerequisites')) {
    if (typeof value !== 'number') continue;
    if (typeof own === 'number' && value >= own)
      yield {
        path,
        span,
        message: `Prerequisite ${value} does not come before ${own}; expected an earlier episode.`,
      };
    else if (!numberExists(show, value))
      yield {
        path,
        span,
        message: `Prerequisite ${value} does not exist; expected the number of an episode that is written or planned.`,
      };
  }
}

/** The values under a key of a plan, be it one or a list, each with its place. */
function values({ plan, index, series }: Place, key: string): { value: unknown; path: string; span: Span }[] {
  const { spans, file } = series.config;
  const written = plan[key];
  const base = `/planned/${index}/${key}`;
  const list: [unknown, string][] = Array.isArray(written)
    ? written.map((value, place) => [value, `${base}/${place}`])
    : [[written, base]];
  return list.map(([value, pointer]) => ({ value, path: file.path, span: spanOfValue(spans, pointer) }));
}
