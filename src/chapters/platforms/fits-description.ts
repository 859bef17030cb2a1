import type { ChapterSheet } from '../../model/index.ts';
import { writeDescription } from '../description.ts';
import type { ChapterFault } from './platform.ts';

/** The list, as it is written into a description, has at most `most` bytes in UTF-8. */
export function* fitsDescription(
  who: string,
  most: number,
  { chapters, ...sheet }: ChapterSheet,
): Iterable<ChapterFault> {
  const shownOnes = chapters.filter(({ hidden }) => !hidden);
  const list = { ...sheet, basis: 'recorded' as const, chapters: shownOnes };
  const { length } = new TextEncoder().encode(writeDescription(list, { hours: 'where needed' }));
  if (length <= most) return;
  yield {
    message: `The list of chapters takes ${length} bytes in a description; ${who} takes ${most} at most.`,
    hint: 'List fewer chapters, such as the segments without their sub-chapters, or give them short titles.',
  };
}
