import type { Chapter } from '../model/index.ts';
import { findBasis } from '../notation/basis.ts';
import { scanXml } from '../notation/xml-scan.ts';
import type { ChapterReading } from './format.ts';
import { Remarks } from './remarks.ts';
import { preferMarkers } from './prefer-markers.ts';

/** When an element's own time is 0, on the sequence's clock; its children lie on its own. */
interface Timeline {
  readonly name: string;
  readonly originMs: number;
}

interface Found {
  readonly kind: 'chapter' | 'marker' | 'to-do';
  readonly chapter: Chapter;
}

/**
 * Chapter markers, or all markers but to-dos where no clip has one of those. A marker's time counts on its clip's own timeline, which
 * begins at `start` and lies at `offset` on that of the element around it (Final Cut Pro XML, "Timing Attributes"). What
 * compound clips hold is not in the sequence.
 */
export function readMarkers(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const { found, latestMs } = findMarkers(text, remarks);
  if (found.length === 0) remarks.file('No element `chapter-marker` or `marker` was found.');
  const isA = (kind: Found['kind']) => (one: Found) => one.kind === kind;
  const wanted = preferMarkers(found, remarks, isA('chapter'), isA('marker'));
  return {
    basis: findBasis(text),
    chapters: wanted.map(({ chapter }) => chapter),
    latestMs,
    remarks: remarks.all,
  };
}

function findMarkers(text: string, remarks: Remarks) {
  const found: Found[] = [];
  const timelines: Timeline[] = [];
  let media = 0;
  let latestMs: number | undefined;
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    if (piece.type !== 'open' && piece.type !== 'close') continue;
    if (piece.name === 'media') media = Math.max(0, media + (piece.type === 'open' ? 1 : -1));
    if (piece.type === 'close' && timelines.at(-1)?.name === piece.name) timelines.pop();
    if (piece.type !== 'open' || media > 0) continue;
    const { name, attributes, at } = piece;
    const around = timelines.at(-1)?.originMs ?? 0;
    if (name === 'sequence') latestMs ??= Math.round(milliseconds(attributes.get('duration')) ?? 0);
    if (TIMELINES.has(name)) timelines.push({ name, originMs: originOf(name, attributes, around) });
    if (!/^(?:chapter-)?marker$/.test(name)) continue;
    const startMs = Math.round((milliseconds(attributes.get('start')) ?? Number.NaN) + around);
    const place = remarks.placeOf(at);
    if (startMs >= 0)
      found.push({
        kind: name === 'chapter-marker' ? 'chapter' : attributes.has('completed') ? 'to-do' : 'marker',
        chapter: { title: attributes.get('value') ?? '', startMs, endMs: startMs, level: 1, place },
      });
    else remarks.at(at, 'Marker without a `start` such as `90s` within its clip; it was left out.');
  }
  return { found, latestMs };
}

/** A sequence begins at `tcStart`; a storyline beside the main one (`spine` with an offset) counts from its own beginning. */
function originOf(name: string, attributes: ReadonlyMap<string, string>, around: number): number {
  const timeOf = (key: string) => milliseconds(attributes.get(key)) ?? 0;
  if (name === 'sequence') return -timeOf('tcStart');
  return around + timeOf('offset') - (name === 'spine' ? 0 : timeOf('start'));
}

const TIMELINES: ReadonlySet<string> = new Set([
  'sequence',
  'spine',
  'gap',
  'asset-clip',
  'clip',
  'ref-clip',
  'sync-clip',
  'mc-clip',
  'video',
  'audio',
  'title',
  'caption',
]);

/** Rational seconds, not rounded. */
function milliseconds(text: string | undefined): number | undefined {
  const [, number, over = '1'] = /^(\d{1,15}(?:\.\d{1,9})?)(?:\/(\d{1,15}))?s$/.exec(text ?? '') ?? [];
  return number === undefined || Number(over) === 0 ? undefined : (Number(number) * 1_000) / Number(over);
}
