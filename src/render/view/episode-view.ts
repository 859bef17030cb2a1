import type { Episode, Rundown, Show } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { formatLength } from '../../notation/time.ts';
import type { ProseWriter } from '../prose.ts';
import { episodeHref, safeUrl } from '../url.ts';
import { dateText } from './dates.ts';
import { personView } from './people.ts';

/** What every page says of its episode. A fact that the episode does not have is null. */
export function episodeView(episode: Episode, show: Show, writer: ProseWriter) {
  const { facts } = episode;
  const { settings } = show;
  const series = show.series.find((one) => one.id === facts.series);
  const date = dateText(facts.date);
  return {
    title: writer.text(facts.title),
    number: facts.number ?? null,
    status: facts.status,
    level: facts.level ?? null,
    audience: facts.audience.map((one) => writer.text(words(one))),
    date: date === null ? null : facts.date,
    dateText: date,
    series: series ? writer.text(series.title) : null,
    seriesNumber: series?.number ?? null,
    show: writer.text(settings.title),
    site: (settings.site === undefined ? undefined : safeUrl(settings.site)) ?? null,
    author: settings.author === undefined ? null : writer.text(settings.author),
    language: settings.language,
    hosts: facts.hosts.map((host) => personView(host, facts, show, writer)),
    guests: facts.guests.map((guest) => personView(guest.id ?? guest.name, facts, show, writer)),
    objectives: facts.objectives.map((objective) => writer.text(objective)),
    prerequisites: facts.prerequisites.map((number) => otherEpisode(number, episode, show, writer)),
    next: facts.next === undefined ? null : otherEpisode(facts.next, episode, show, writer),
  };
}

/** An id in words: `senior-engineer` is "senior engineer". */
export function words(id: string): string {
  return id.replaceAll('-', ' ');
}

/** Another episode by number: its title from its file or from a series' plan, and its page where it has one. */
export function otherEpisode(number: number, episode: Episode, show: Show, writer: ProseWriter) {
  const outline = show.outlines.find((one) => one.facts.number === number);
  const planned = show.series.flatMap((one) => one.planned).find((one) => one.number === number);
  const title = outline?.facts.title ?? planned?.title;
  return {
    number,
    title: title === undefined ? null : writer.text(title),
    href: episodeHref({ text: String(number), number }, episode.facts, show) ?? null,
  };
}

/** A range from an error of minutes is not told to the second. */
const HALF_MINUTE_MS = 30_000;

/** The episode's length, and what its times rest on. `estimate` is true for all that is no recording. */
export function timesView(rundown: Rundown, plannedMs: number | undefined) {
  const planned = rundown.plannedMs ?? plannedMs;
  return {
    estimate: rundown.basis !== 'recorded',
    basis: rundown.basis,
    mark: rundown.basis === 'planned' ? 'Planned times' : 'Estimated times',
    note: describeBasis(rundown.basis),
    total: formatLength(rundown.totalMs),
    totalMinutes: Math.max(1, Math.round(rundown.totalMs / 60_000)),
    planned: planned === undefined ? null : formatLength(planned),
    estimated: formatLength(rundown.estimatedMs),
    low: formatLength(Math.floor(rundown.rangeMs.low / HALF_MINUTE_MS) * HALF_MINUTE_MS),
    high: formatLength(Math.ceil(rundown.rangeMs.high / HALF_MINUTE_MS) * HALF_MINUTE_MS),
    words: String(rundown.spokenWords),
  };
}

/** How far an estimate is from its plan, in words; null without a plan. */
export function differenceText(differenceMs: number | undefined): string | null {
  if (differenceMs === undefined) return null;
  if (Math.abs(differenceMs) < 1_000) return 'on plan';
  return `${formatLength(differenceMs)} ${differenceMs > 0 ? 'over' : 'under'} plan`;
}
