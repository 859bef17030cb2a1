import type { Episode, Show, Span } from '../model/index.ts';
import { PhraseSearch } from './phrase-search.ts';
import { spokenRuns } from './spoken-words.ts';
import { wordsOf } from './words.ts';

const searches = new WeakMap<Show['settings'], PhraseSearch>();
const saidByEpisode = new WeakMap<
  Episode,
  { readonly search: PhraseSearch; readonly said: ReadonlyMap<string, Span> }
>();

/** The concepts of the show whose names are said in an episode, and where each is said first. */
export function conceptsSaid(
  episode: Episode,
  { settings }: Pick<Show, 'settings'>,
): ReadonlyMap<string, Span> {
  const search = conceptSearch(settings);
  const known = saidByEpisode.get(episode);
  if (known?.search === search) return known.said;
  const said = new Map<string, Span>();
  if (!search.isEmpty) for (const run of spokenRuns(episode)) search.collect(run, said);
  saidByEpisode.set(episode, { search, said });
  return said;
}

/** The concepts whose names stand in a text. */
export function conceptsNamed(text: string, { settings }: Pick<Show, 'settings'>): Iterable<string> {
  const named = new Map<string, Span>();
  conceptSearch(settings).collect(
    wordsOf(text).map((word) => ({ text: word, start: 0, end: 0 })),
    named,
  );
  return named.keys();
}

function conceptSearch(settings: Show['settings']): PhraseSearch {
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
