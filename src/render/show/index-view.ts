import {
  type CatalogueEntry,
  catalogueOf,
  type CatalogueSeries,
  episodesByNumber,
  releaseDates,
  walkTracks,
} from '../../catalogue/index.ts';
import type { Series, Show, ShowRenderInput } from '../../model/index.ts';
import { pageScript } from '../html/index.ts';
import { safeUrl } from '../url.ts';
import { words } from '../view/episode-view.ts';
import { entryView } from './index-entry.ts';
import { indexLinks, type IndexLinks } from './index-links.ts';
import { INDEX_SCRIPT } from './index-script.ts';
import { counted } from '../../notation/counted.ts';
import { hours, oneLine, textOrNull } from './wording.ts';

/** What `index.html.hbs` can name. A fact that the show does not have is null. */
export function indexView({ show, outputs }: ShowRenderInput) {
  const catalogue = catalogueOf(show);
  const links = indexLinks(show, catalogue, outputs);
  const dates = releaseDates(catalogue);
  const { title, description, author, site, language } = show.settings;
  return {
    title: oneLine(title),
    description: textOrNull(description),
    author: textOrNull(author),
    site: (site === undefined ? undefined : safeUrl(site)) ?? null,
    language,
    ...summary(catalogue),
    ...pageScript(INDEX_SCRIPT),
    contents: catalogue.length > 1,
    series: catalogue.map(({ series, entries }) => ({
      ...seriesView(series, links),
      ...summary([{ series, entries }]),
      episodes: entries.map((entry) => entryView(entry, links, dates)),
    })),
    tracks: tracksView(show, catalogue, links),
    threads: show.settings.threads.map(({ id, title: name, description: about }) => ({
      anchor: links.thread(id),
      title: oneLine(name),
      description: textOrNull(about),
      episodes: links.withThread(id),
    })),
    concepts: show.settings.concepts
      .map(({ id, name, prerequisites }) => ({
        anchor: links.concept(id),
        name: oneLine(name),
        needs: prerequisites.map((needed) => links.toConcept(needed)),
        episodes: links.withConcept(id),
      }))
      .toSorted((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase())),
  };
}

function seriesView(series: Series | undefined, links: IndexLinks) {
  return {
    anchor: links.series(series),
    pacing: links.pacing(series),
    number: series?.number ?? null,
    title: oneLine(series?.title ?? 'In no series'),
    description: textOrNull(series?.description),
    level: series?.level ?? null,
    audience: (series?.audience ?? []).map((one) => oneLine(words(one))),
  };
}

function tracksView(show: Show, catalogue: readonly CatalogueSeries[], links: IndexLinks) {
  const byNumber = episodesByNumber(catalogue);
  return walkTracks(show, catalogue).map(({ track, steps }) => {
    const entries = [...new Set(steps.map(({ number }) => number))].flatMap(
      (number) => byNumber.get(number) ?? [],
    );
    const finished = entries.filter(isFinished).length;
    return {
      anchor: links.track(track.id),
      title: oneLine(track.title),
      description: textOrNull(track.description),
      count: counted(entries.length, 'episode'),
      hours: hours(entries.reduce((sum, entry) => sum + (lengthOf(entry) ?? 0), 0)),
      finished: finished === 0 ? null : String(finished),
      episodes: steps.map(({ number }) => links.toEpisode(number)),
    };
  });
}

/** How many episodes there are, how long they are together, and how many are finished. */
function summary(catalogue: readonly CatalogueSeries[]) {
  const entries = catalogue.flatMap((series) => series.entries);
  const count = (entry: CatalogueEntry) => (entry.kind === 'sketch' ? entry.numbers.length : 1);
  const finished = entries.filter(isFinished).length;
  return {
    count: counted(
      entries.reduce((sum, entry) => sum + count(entry), 0),
      'episode',
    ),
    hours: hours(entries.reduce((sum, entry) => sum + count(entry) * (lengthOf(entry) ?? 0), 0)),
    finished: finished === 0 ? null : String(finished),
  };
}

/** Whether a listener or reader finds its words: past the draft. */
function isFinished(entry: CatalogueEntry): boolean {
  return (
    entry.kind === 'episode' &&
    entry.outline !== undefined &&
    entry.status !== 'planned' &&
    entry.status !== 'draft'
  );
}

function lengthOf(entry: CatalogueEntry): number | undefined {
  return entry.kind === 'sketch' ? entry.sketch.plannedMs : entry.plannedMs;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
