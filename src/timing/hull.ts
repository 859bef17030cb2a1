import type { Span } from '../model/index.ts';

/** From the first source place of several to the last. */
export function hull(places: readonly { readonly span: Span }[]): Span {
  return {
    start: places.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY),
    end: places.reduce((most, { span }) => Math.max(most, span.end), 0),
  };
}
