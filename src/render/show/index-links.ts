import {
  type CatalogueEntry,
  type CatalogueSeries,
  conceptsOf,
  episodesByNumber,
  firstNumber,
} from '../../catalogue/index.ts';
import type { Series, Show, ShowRenderInput } from '../../model/index.ts';
import { safeUrl } from '../url.ts';
import { visible } from '../visible.ts';
import { oneLine } from './wording.ts';

/** A place of the page, or of the output folder; `href` is null where there is none. */
export interface IndexLink {
  readonly label: string;
  readonly href: string | null;
}

export interface EpisodeLinkView extends IndexLink {
  readonly number: string;
  /** Null where nothing in the show has the number. */
  readonly title: string | null;
}

/** The anchors of the index page, and what leads to them and out of it. */
export interface IndexLinks {
  series(series: Series | undefined): string;
  episode(entry: CatalogueEntry): string;
  track(id: string): string;
  thread(id: string): string;
  concept(id: string): string;
  toEpisode(number: number): EpisodeLinkView;
  toThread(id: string): IndexLink;
  toConcept(id: string): IndexLink;
  /** The episodes that take up a thread, in order. */
  withThread(id: string): readonly EpisodeLinkView[];
  /** The episodes that carry a concept, in order. */
  withConcept(id: string): readonly EpisodeLinkView[];
  /** The page that has the episodes of a series side by side on the clock; null where none was made. */
  pacing(series: Series | undefined): string | null;
  /** What a reader finds of an episode, its page first. */
  outputs(episodeId: string): readonly IndexLink[];
}

/** What readers find of an episode, in the order in which they look for it. */
const FOR_READERS = [
  ['show-notes.html', 'Show notes'],
  ['transcript.html', 'Transcript'],
  ['study-guide.pdf', 'Study guide'],
  ['script.html', 'Script'],
] as const;

/** Gives every series, episode, track, thread and concept its anchor, and links only to what is there. */
export function indexLinks(
  { settings }: Show,
  catalogue: readonly CatalogueSeries[],
  outputs: ShowRenderInput['outputs'],
): IndexLinks {
  const anchors = new Anchors();
  const series = new Map(
    catalogue.map(({ series: own }) => [own, anchors.make('series', own?.id ?? 'none')]),
  );
  const all = catalogue.flatMap(({ entries }) => entries);
  const entries = new Map(
    all.map((entry) => [entry, anchors.make('episode', String(firstNumber(entry) ?? 'none'))]),
  );
  const byNumber = episodesByNumber(catalogue);
  const made = (kind: string, things: readonly { id: string }[]) =>
    new Map(things.map(({ id }) => [id, anchors.make(kind, id)]));
  const tracks = made('track', settings.tracks ?? []);
  const threads = made('thread', settings.threads);
  const concepts = made('concept', settings.concepts);
  const files = new Set(outputs.map(({ path }) => path));

  const linkTo = (entry: CatalogueEntry): EpisodeLinkView => {
    const title = oneLine(entry.kind === 'sketch' ? entry.sketch.title : entry.title);
    const first = firstNumber(entry);
    const number =
      entry.kind === 'sketch' && entry.sketch.to !== first
        ? `${first}–${entry.sketch.to}`
        : String(first ?? '?');
    return { number, title, label: `${number}: ${title}`, href: `#${entries.get(entry)}` };
  };
  const named = (
    id: string,
    things: readonly { id: string; name?: string; title?: string }[],
    to: ReadonlyMap<string, string>,
  ) => {
    const thing = things.find((each) => each.id === id);
    const anchor = to.get(id);
    return {
      label: oneLine(thing?.name ?? thing?.title ?? id),
      href: anchor === undefined ? null : `#${anchor}`,
    };
  };
  const withThread = carriers(all, (entry) =>
    entry.kind === 'episode' ? entry.threads : (entry.sketch.threads ?? []),
  );
  const withConcept = carriers(all, conceptsOf);
  return {
    series: (own) => series.get(own) ?? '',
    episode: (entry) => entries.get(entry) ?? '',
    track: (id) => tracks.get(id) ?? '',
    thread: (id) => threads.get(id) ?? '',
    concept: (id) => concepts.get(id) ?? '',
    toEpisode: (number) => {
      const entry = byNumber.get(number);
      if (entry) return { ...linkTo(entry), number: String(number) };
      return { number: String(number), title: null, label: String(number), href: null };
    },
    toThread: (id) => named(id, settings.threads, threads),
    toConcept: (id) => named(id, settings.concepts, concepts),
    withThread: (id) => (withThread.get(id) ?? []).map(linkTo),
    withConcept: (id) => (withConcept.get(id) ?? []).map(linkTo),
    pacing: (own) => {
      const path = own === undefined ? 'pacing.html' : `${own.id}/pacing.html`;
      return files.has(path) ? hrefOf(path) : null;
    },
    outputs: (episodeId) =>
      FOR_READERS.flatMap(([name, label]) => {
        const path = `${episodeId}/${name}`;
        return files.has(path) ? [{ label, href: hrefOf(path) }] : [];
      }),
  };
}

/** A path below the output folder as an address; a first part with a colon would be taken for a scheme. */
function hrefOf(path: string): string | null {
  return safeUrl(visible(path).split('/').map(encodeURIComponent).join('/')) ?? null;
}

/** The entries that name each id, in the order of the show. */
function carriers(
  entries: readonly CatalogueEntry[],
  idsOf: (entry: CatalogueEntry) => readonly string[],
): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const found = new Map<string, CatalogueEntry[]>();
  for (const entry of entries)
    for (const id of new Set(idsOf(entry))) {
      const list = found.get(id) ?? [];
      list.push(entry);
      found.set(id, list);
    }
  return found;
}

/** Ids for a page: letters of any script, digits and hyphens, each once. */
class Anchors {
  readonly #taken = new Set<string>();

  make(kind: string, name: string): string {
    const base = `${kind}-${name.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? 'none'}`;
    let anchor = base;
    for (let count = 2; this.#taken.has(anchor); count++) anchor = `${base}-${count}`;
    this.#taken.add(anchor);
    return anchor;
  }
}
