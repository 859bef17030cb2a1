import { closest } from '../notation/closest.ts';

/**
 * Whether one of the names that were written is a mistyped `id`: none that is known, and nearest to this one. It is reported as
 * what it is, and what follows from it is not reported again.
 */
export function isMeantBy(written: Iterable<string>, id: string, known: ReadonlySet<string>): boolean {
  for (const name of written) if (!known.has(name) && closest(name, known) === id) return true;
  return false;
}
