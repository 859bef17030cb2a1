import type { Edit, Episode, Span } from '../model/index.ts';
import { SCHEMAS } from '../model/generated/schemas.ts';
import { parseDuration } from '../notation/time.ts';
import { replacing } from './edits.ts';
import { frontmatterTime } from '../notation/written-time.ts';

const ORDER: readonly string[] = Object.keys(SCHEMAS.frontmatter.properties);

/**
 * Keys in the schema's order, each with the comment lines above it; the duration in its short form.
 * Nothing where the YAML is broken, or where moving a key could change what it says.
 */
export function frontmatterEdits(text: string, episode: Episode): readonly Edit[] {
  const broken = episode.problems.some(
    ({ code }) => code === 'yaml-syntax' || code.startsWith('frontmatter-') || code === 'invisible-character',
  );
  const { span, openSpan } = episode.frontmatter;
  if (broken || span.end === span.start) return [];
  const bodyStart = afterLineEnding(text, openSpan.end);
  const closing = /(?<=^|[\r\n])---[ \t]*$/.exec(text.slice(0, span.end));
  if (!closing || closing.index < bodyStart) return [];
  const yaml = { start: bodyStart, end: closing.index };
  const duration = durationEdit(text, episode);
  const moved = inOrder(text, episode, yaml, duration);
  return moved ?? duration;
}

function durationEdit(text: string, episode: Episode): readonly Edit[] {
  const value = episode.frontmatter.data['duration'];
  const span = episode.frontmatter.spans['/duration']?.value;
  if (!span || (typeof value !== 'string' && typeof value !== 'number')) return [];
  const ms = parseDuration(value);
  const time = ms === undefined ? undefined : frontmatterTime(ms);
  // A block scalar's span holds lines that its value does not show.
  if (time === undefined || /[\r\n]/.test(text.slice(span.start, span.end))) return [];
  return replacing(text, span, time);
}

interface Entry {
  readonly rank: number;
  readonly start: number;
}

/** One edit that moves whole keys; undefined where they are in order already or had better stay. */
function inOrder(
  text: string,
  episode: Episode,
  yaml: Span,
  inner: readonly Edit[],
): readonly Edit[] | undefined {
  const source = text.slice(yaml.start, yaml.end);
  // An alias must come after its anchor, and `%` or `...` lines have places of their own.
  if (/(?:^|[\s[{,:-])[&*][^\s,]/.test(source) || /^(?:%|\.\.\.|---)/m.test(source)) return undefined;
  const entries = entriesOf(text, episode, yaml);
  if (!entries || entries.length === 0) return undefined;
  const sorted = entries.toSorted((a, b) => a.rank - b.rank || a.start - b.start);
  if (sorted.every((entry, index) => entry === entries[index])) return undefined;
  const endOf = (entry: Entry) => entries[entries.indexOf(entry) + 1]?.start ?? yaml.end;
  const chunks = sorted.map((entry) => {
    let chunk = text.slice(entry.start, endOf(entry));
    for (const { span, text: value } of inner) {
      if (span.start < entry.start || span.end > endOf(entry)) continue;
      chunk = chunk.slice(0, span.start - entry.start) + value + chunk.slice(span.end - entry.start);
    }
    return chunk;
  });
  return [{ span: { start: entries[0]?.start ?? yaml.start, end: yaml.end }, text: chunks.join('') }];
}

/** The top-level keys in the order they stand, each from its first comment line; undefined for a mapping in braces. */
function entriesOf(text: string, episode: Episode, yaml: Span): readonly Entry[] | undefined {
  const keys = Object.entries(episode.frontmatter.spans)
    .flatMap(([pointer, { key }]) => (key && /^\/[^/]+$/.test(pointer) ? [{ pointer, key }] : []))
    .toSorted((a, b) => a.key.start - b.key.start);
  const entries: Entry[] = [];
  for (const { pointer, key } of keys) {
    if (key.start !== yaml.start && !/[\r\n]/.test(text.charAt(key.start - 1))) return undefined;
    const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    const known = ORDER.indexOf(name);
    const rank = known < 0 ? ORDER.length : known;
    entries.push({ rank, start: withComments(text, key.start, yaml.start) });
  }
  return entries;
}

/** Comment lines right above a key belong to it; a blank line parts them. Those at the top stay at the top if parted. */
function withComments(text: string, start: number, floor: number): number {
  const above = /(?:#[^\r\n]*(?:\r\n|\n|\r))+$/.exec(text.slice(floor, start));
  if (!above) return start;
  const first = floor + above.index;
  const atLineStart = first === floor || /[\r\n]/.test(text.charAt(first - 1));
  if (atLineStart) return first;
  const nextLine = above[0].search(/[\r\n]/);
  return withComments(text, start, first + nextLine + (above[0].startsWith('\r\n', nextLine) ? 2 : 1));
}

function afterLineEnding(text: string, offset: number): number {
  return offset + (/^(?:\r\n|\n|\r)/.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
}
