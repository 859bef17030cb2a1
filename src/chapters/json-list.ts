import type { Chapter, ChapterLocation } from '../model/index.ts';
import { findBasis } from '../notation/basis.ts';
import { type JsonPlace, readJson } from '../notation/json-places.ts';
import { parseTimestamp } from '../notation/timestamp.ts';
import type { ChapterReading } from './format.ts';
import { Remarks } from './remarks.ts';

/**
 * Reads JSON that holds chapters: Podcasting 2.0's, Podlove's, a production of Auphonic's, or a bare list. The list is the
 * root, its `chapters`, or those of its `data`, as an API wraps it.
 */
export function readJsonChapters(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const { root, faultAt } = readJson(text);
  const outer = root?.fields?.get('data');
  const list = root?.items ?? (root?.fields?.get('chapters') ?? outer?.fields?.get('chapters'))?.items;
  if (faultAt !== undefined && text.trim() !== '')
    remarks.at(faultAt, 'Unexpected character, expected JSON; what follows was left out.');
  if (list === undefined) remarks.file('Unexpected content, expected JSON with a list of `chapters`.');
  const chapters: Chapter[] = [];
  for (const [index, entry] of (list ?? []).entries()) {
    const chapter = readChapter(entry);
    if (chapter) chapters.push({ ...chapter, place: remarks.placeOf(entry.at) });
    else remarks.at(entry.at, `Chapter ${index + 1} has no \`startTime\` in seconds; it was left out.`);
  }
  return {
    episodeTitle: string(root, 'title'),
    showTitle: string(root, 'podcastName'),
    basis: findBasis(string(root, 'description') ?? ''),
    chapters,
    remarks: remarks.all,
  };
}

/** Also takes the keys of Podlove's and other players' lists: `start`, `href`, `image`. */
function readChapter(entry: JsonPlace): Chapter | undefined {
  const startMs = milliseconds(entry, 'startTime') ?? milliseconds(entry, 'start');
  if (startMs === undefined) return undefined;
  return {
    title: string(entry, 'title') ?? '',
    startMs,
    endMs: milliseconds(entry, 'endTime') ?? startMs,
    level: 1,
    url: string(entry, 'url') ?? string(entry, 'href'),
    image: string(entry, 'img') ?? string(entry, 'image'),
    hidden: entry.fields?.get('toc')?.value === false || undefined,
    location: readLocation(entry.fields?.get('location')),
  };
}

function readLocation(place: JsonPlace | undefined): ChapterLocation | undefined {
  const [name, geo] = [string(place, 'name'), string(place, 'geo')];
  return name === undefined || geo === undefined ? undefined : { name, geo, osm: string(place, 'osm') };
}

/** Real files hold times as numbers, as numbers in quotes, and as clock times. */
function milliseconds(place: JsonPlace, key: string): number | undefined {
  const value = place.fields?.get(key)?.value;
  if (typeof value === 'string') return parseTimestamp(value);
  return typeof value === 'number' && value >= 0 && value <= 1e9 ? Math.round(value * 1_000) : undefined;
}

function string(place: JsonPlace | undefined, key: string): string | undefined {
  const value = place?.fields?.get(key)?.value;
  return typeof value === 'string' ? value : undefined;
}
