import { type Series, type Show, spanOfValue, type Span } from '../model/index.ts';
import { plannedColdOpenSpans } from './planned-cold-open-span.ts';

/** How one episode of a series opens, and where that is said. */
export interface Opening {
  readonly number: number;
  readonly template: string;
  readonly path: string;
  readonly span: Span;
}

/** Which episode of a series opens with what, in the order of numbers. */
export function openingsOf(series: Series, show: Show): readonly Opening[] {
  const written = show.outlines.filter(({ facts }) => facts.series === series.id);
  const numbers = new Set(written.map(({ facts }) => facts.number));
  const files = written.flatMap(({ facts: { number, coldOpen, path }, frontmatter }): Opening[] => {
    if (number === undefined || coldOpen === undefined) return [];
    return [{ number, template: coldOpen, path, span: spanOfValue(frontmatter.spans, '/cold-open') }];
  });
  const { path } = series.config.file;
  const placeOf = plannedColdOpenSpans(series.config.spans);
  const plans = series.planned.flatMap(({ number, coldOpen, span }): Opening[] => {
    if (coldOpen === undefined || numbers.has(number)) return [];
    return [{ number, template: coldOpen, path, span: placeOf(span) }];
  });
  return [...files, ...plans].toSorted((a, b) => a.number - b.number);
}
