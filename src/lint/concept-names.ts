import type { Show } from '../model/index.ts';
import { PhraseSearch } from './phrase-search.ts';

const searches = new WeakMap<Show['settings'], PhraseSearch>();

/** Looks for the names of the show's concepts in running words. Made once for a show. */
export function conceptSearch({ settings }: Pick<Show, 'settings'>): PhraseSearch {
  let search = searches.get(settings);
  if (!search) {
    const names = settings.concepts.flatMap(({ id, name }) =>
      wordings(id, name).map((wording): [string, string] => [id, wording]),
    );
    searches.set(settings, (search = new PhraseSearch(names)));
  }
  return search;
}

/** “The CAP theorem” is also said without its article, “Separate reads from writes (CQRS)” by either half. */
function wordings(id: string, name: string): readonly string[] {
  const [, before = name, inside] = /^([^(]*)\(([^)]*)\)\s*$/.exec(name) ?? [];
  const all = [before, inside ?? '', id.replaceAll('-', ' ')];
  return [...new Set(all.map((wording) => wording.trim().replace(/^(?:the|an?) /i, '')))].filter(Boolean);
}
