import {
  type Beat,
  type Episode,
  type Link,
  type Show,
  type Span,
  walkBeats,
  walkInlines,
} from '../model/index.ts';
import { numberedEpisodes } from './numbered-episodes.ts';
import { PhraseSearch } from './phrase-search.ts';
import { spokenRuns } from './spoken-words.ts';
import { wordsOf } from './words.ts';

/** An episode that a preview leads to, and where it says so. */
export interface Promised {
  readonly number: number;
  readonly span: Span;
}

/** The last preview of an episode. */
export function lastPreview({ preamble, segments }: Episode): Beat | undefined {
  for (const parts of [preamble, ...segments.map(({ beats }) => beats)].toReversed()) {
    const preview = [...walkBeats(parts)].findLast(({ name }) => name === 'preview');
    if (preview) return preview;
  }
  return undefined;
}

/** The episodes that a preview links to, in reading order. */
export function linkedIn(preview: Beat): readonly Promised[] {
  return [...walkInlines([preview])]
    .filter((inline): inline is Link => inline.type === 'link')
    .flatMap(({ episode, span }) =>
      episode?.number === undefined ? [] : [{ number: episode.number, span }],
    );
}

/** The episodes whose titles a preview says. */
export function namedIn({ span }: Beat, episode: Episode, show: Show): readonly Promised[] {
  const found = new Map<string, Span>();
  const search = titleSearch(show);
  for (const run of spokenRuns(episode)) {
    const start = run[0]?.start ?? -1;
    if (span.start <= start && start < span.end) search.collect(run, found);
  }
  return [...found].map(([number, place]) => ({ number: Number(number), span: place }));
}

const searches = new WeakMap<Show['outlines'], PhraseSearch>();

/** Fewer words than that, such as “Saga”, are said without meaning an episode. */
const LEAST_WORDS = 3;

function titleSearch(show: Show): PhraseSearch {
  let search = searches.get(show.outlines);
  if (!search) {
    const titles = [...numberedEpisodes(show)].flatMap(([number, entry]): [string, string][] =>
      entry.kind === 'episode' && wordsOf(entry.title).length >= LEAST_WORDS
        ? [[String(number), entry.title]]
        : [],
    );
    searches.set(show.outlines, (search = new PhraseSearch(titles)));
  }
  return search;
}
