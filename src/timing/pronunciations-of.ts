import type { Show } from '../model/index.ts';
import { makePronunciations, type Pronunciations } from '../notation/spoken/spoken-form.ts';

const prepared = new WeakMap<object, Pronunciations>();

/** How a show says what it writes; prepared once for all episodes of a show. */
export function pronunciationsOf(written: Show['settings']['pronunciations']): Pronunciations | undefined {
  if (written === undefined) return undefined;
  let ready = prepared.get(written);
  if (!ready) prepared.set(written, (ready = makePronunciations(Object.entries(written))));
  return ready;
}
