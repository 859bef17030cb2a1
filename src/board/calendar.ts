import { type CatalogueEntry, catalogueOf, daysAfter, releaseDates } from '../catalogue/index.ts';
import { type Show, type Status, TOOL } from '../model/index.ts';
import { type CalendarEvent, writeCalendar } from '../notation/icalendar.ts';

export interface CalendarOptions {
  /** Ids of series; none means all. */
  readonly series?: readonly string[];
  readonly statuses?: readonly Status[];
}

export interface ShowCalendar {
  /** iCalendar text. */
  readonly content: string;
  readonly events: number;
  /** Episodes that have no date. */
  readonly undated: number;
}

interface Dated {
  readonly entry: CatalogueEntry;
  readonly number: number | undefined;
  readonly series: { readonly id?: string | undefined; readonly title?: string | undefined };
}

/** When the episodes of a show come out, one all-day event each, in the order of days. */
export function makeCalendar(
  show: Show,
  { series: wanted = [], statuses = [] }: CalendarOptions = {},
): ShowCalendar {
  const catalogue = catalogueOf(show);
  const dates = releaseDates(catalogue);
  const episodes = catalogue
    .filter(({ series }) => wanted.length === 0 || wanted.includes(series?.id ?? ''))
    .flatMap(({ series = {}, entries }) =>
      entries.flatMap((entry) => numbersOf(entry).map((number) => ({ entry, number, series }))),
    )
    .filter(
      ({ entry }) =>
        statuses.length === 0 || statuses.includes(entry.kind === 'sketch' ? 'planned' : entry.status),
    );
  const events = episodes.flatMap((episode): CalendarEvent[] => {
    const date = dates.get(episode.number ?? -1);
    return date === undefined ? [] : [eventOf(episode, date, show)];
  });
  const sorted = events.toSorted((a, b) => compare(a.date, b.date) || compare(a.uid, b.uid));
  const content = writeCalendar({
    name: show.settings.title,
    product: `-//${TOOL.name}//${TOOL.name} ${TOOL.version}//EN`,
    events: sorted,
  });
  return { content, events: events.length, undated: episodes.length - events.length };
}

function numbersOf(entry: CatalogueEntry): readonly (number | undefined)[] {
  return entry.kind === 'sketch' ? entry.numbers : [entry.number];
}

function eventOf({ entry, number, series }: Dated, date: string, show: Show): CalendarEvent {
  const facts =
    entry.kind === 'sketch'
      ? { title: entry.sketch.title, status: 'planned', summary: entry.sketch.focus }
      : entry;
  const sketched = entry.kind === 'sketch' ? ' (sketched)' : '';
  const status = `${facts.status.charAt(0).toUpperCase()}${facts.status.slice(1)}${sketched}.`;
  return {
    uid: `${uidPart(series.id ?? 'episode')}-${number}@${hostOf(show)}`,
    date,
    end: daysAfter(date, 1),
    summary: `${show.settings.title} ${number}: ${facts.title}`,
    description: [status, series.title && `Series: ${series.title}.`, facts.summary]
      .filter(Boolean)
      .join('\n'),
    categories: series.title === undefined ? [] : [series.title],
  };
}

/** A name that is the show's own, so that two shows in one calendar do not overwrite each other's events. */
function hostOf({ settings }: Show): string {
  const site =
    settings.site !== undefined && URL.canParse(settings.site) ? new URL(settings.site).hostname : '';
  return site === '' ? `${uidPart(settings.title) || 'show'}.invalid` : site;
}

function uidPart(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
