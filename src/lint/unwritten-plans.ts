import { type Show, type Source, type Span, spanOfKey, spanOfValue } from '../model/index.ts';
import { fieldSpan } from './episode-numbers.ts';

/** An episode that nobody has begun to write: a line of a plan without a file, or a file whose status is `planned`. */
export interface UnwrittenPlan {
  readonly number?: number | undefined;
  readonly plannedMs?: number | undefined;
  /** Those of sources.yaml too, where it only gives their ids. */
  readonly sources: readonly Source[];
  readonly path: string;
  /** Where its list of sources is named; the entry itself where there is none. */
  readonly sourcesSpan: Span;
}

/** Every episode that is planned and not begun, those of series' plans first. */
export function unwrittenPlans(show: Show): readonly UnwrittenPlan[] {
  const plans = show.series.flatMap(({ id, planned, config }) =>
    rawPlans(config.data).flatMap((raw, index): UnwrittenPlan[] => {
      const plan = planned.find(({ number }) => number === raw.number);
      if (!plan || !isUnwritten(raw, id, show)) return [];
      const bare = Array.isArray(raw.sources)
        ? raw.sources.flatMap((entry) => show.sources.get(typeof entry === 'string' ? entry : '') ?? [])
        : [];
      const sources = [...(plan.sources ?? []), ...bare];
      const pointer = `/planned/${index}`;
      const sourcesSpan = Object.hasOwn(config.spans, `${pointer}/sources`)
        ? spanOfKey(config.spans, pointer, 'sources')
        : spanOfValue(config.spans, pointer);
      const { number, plannedMs } = plan;
      return [{ number, plannedMs, sources, path: config.file.path, sourcesSpan }];
    }),
  );
  const files = show.outlines.flatMap((outline): UnwrittenPlan[] => {
    const { number, plannedMs, sources, status, path } = outline.facts;
    if (status !== 'planned') return [];
    return [{ number, plannedMs, sources, path, sourcesSpan: fieldSpan(outline, 'sources') }];
  });
  return [...plans, ...files];
}

/** Whether a line of a plan is no more than that: no file has its number, and its status is none or `planned`. */
export function isUnwritten(plan: Readonly<Record<string, unknown>>, series: string, show: Show): boolean {
  if (plan.status !== undefined && plan.status !== 'planned') return false;
  return !show.outlines.some(
    ({ facts }) =>
      facts.number !== undefined &&
      facts.number === plan.number &&
      (facts.series === undefined || facts.series === series),
  );
}

/** The entries under `planned:`, as whatever YAML gave; what is no object is an empty one. */
export function rawPlans(data: unknown): readonly Readonly<Record<string, unknown>>[] {
  const plans = (data as { planned?: unknown } | null)?.planned;
  if (!Array.isArray(plans)) return [];
  return plans.map((plan: unknown) =>
    typeof plan === 'object' && plan !== null ? (plan as Record<string, unknown>) : {},
  );
}
