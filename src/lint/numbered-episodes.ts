import { type CatalogueEntry, catalogueOf, episodesByNumber } from '../catalogue/index.ts';
import type { Show } from '../model/index.ts';

const byOutlines = new WeakMap<Show['outlines'], ReadonlyMap<number, CatalogueEntry>>();

/** Every episode of the show by its number, written, planned or sketched. Made once, also where the show is copied to be completed. */
export function numberedEpisodes(show: Show): ReadonlyMap<number, CatalogueEntry> {
  let found = byOutlines.get(show.outlines);
  if (!found) byOutlines.set(show.outlines, (found = episodesByNumber(catalogueOf(show))));
  return found;
}
