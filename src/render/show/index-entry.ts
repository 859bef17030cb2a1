import type { CatalogueEntry, CatalogueEpisode, CatalogueSketch } from '../../catalogue/index.ts';
import { dateText } from '../view/dates.ts';
import type { IndexLinks } from './index-links.ts';
import { counted } from '../../notation/counted.ts';
import { oneLine, statusText, textOrNull } from './wording.ts';

/** An episode of the index, or a stretch of episodes that is only sketched. `dates` are by number. */
export function entryView(entry: CatalogueEntry, links: IndexLinks, dates: ReadonlyMap<number, string>) {
  const head = entry.kind === 'sketch' ? sketchHead(entry) : episodeHead(entry, links, dates);
  const {
    objectives = [],
    topics = [],
    prerequisites = [],
    threads = [],
    concepts = [],
  } = entry.kind === 'sketch' ? entry.sketch : entry;
  return {
    anchor: links.episode(entry),
    ...head,
    objectives: objectives.map(oneLine),
    topics: topics.map(oneLine),
    prerequisites: prerequisites.map((needed) => links.toEpisode(needed)),
    threads: threads.map((id) => links.toThread(id)),
    concepts: concepts.map((id) => links.toConcept(id)),
    more: moreText({ objectives, topics, prerequisites, concepts, threads }),
  };
}

function episodeHead(entry: CatalogueEpisode, links: IndexLinks, dates: ReadonlyMap<number, string>) {
  const { number, title, status, summary, plannedMs, outline } = entry;
  const date = dates.get(number ?? -1);
  const outputs = outline ? links.outputs(outline.facts.id) : [];
  return {
    number: number === undefined ? null : String(number),
    sketched: null,
    title: oneLine(title),
    status,
    statusText: statusText(status),
    href: outputs[0]?.href ?? null,
    date: date ?? null,
    dateText: dateText(date),
    length: length(plannedMs),
    summary: textOrNull(summary),
    outputs,
  };
}

function sketchHead({ sketch, numbers }: CatalogueSketch) {
  const { from, to, title, focus, plannedMs } = sketch;
  return {
    number: from === to ? String(from) : `${from}–${to}`,
    sketched: counted(numbers.length, 'episode'),
    title: oneLine(title),
    status: 'planned',
    statusText: 'Sketched',
    href: null,
    date: null,
    dateText: null,
    length: length(plannedMs),
    summary: textOrNull(focus),
    outputs: [],
  };
}

/** What a reader finds folded away beneath an episode, in words; null where there is nothing. */
function moreText(parts: Readonly<Record<string, readonly unknown[]>>): string | null {
  const names = Object.entries(parts).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
  const text = names.join(', ');
  return text === '' ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function length(ms: number | undefined): string | null {
  return ms === undefined ? null : `${Math.round(ms / 60_000)} min`;
}
