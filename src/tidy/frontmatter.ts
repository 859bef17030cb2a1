import type { Edit, Episode, Span } from '../model/index.ts';
import { SCHEMAS } from '../model/generated/schemas.ts';
import { parseDuration } from '../notation/time.ts';
import { frontmatterTime, saysHours } from '../notation/written-time.ts';
import { tailStart, withComments } from './comment-lines.ts';
import { replacing } from './edits.ts';

const ORDER: readonly string[] = Object.keys(SCHEMAS.frontmatter.properties);

/** Keys of the frontmatter that stand in another order than the schema's. */
export interface MovedKeys {
  /** The first key that stands too early, and its place. */
  readonly early: string;
  readonly span: Span;
  /** The key that belongs there. */
  readonly wanted: string;
  readonly edit: Edit;
}

/** The episode's length in its short form; nothing where the YAML is broken. */
export function durationEdits(text: string, episode: Episode): readonly Edit[] {
  const value = episode.frontmatter.data['duration'];
  const span = episode.frontmatter.spans['/duration']?.value;
  if (!span || !yamlSpan(text, episode) || (typeof value !== 'string' && typeof value !== 'number'))
    return [];
  if (typeof value === 'string' && saysHours(value)) return [];
  const ms = parseDuration(value);
  const time = ms === undefined ? undefined : frontmatterTime(ms);
  // A block scalar's span holds lines that its value does not show.
  if (time === undefined || /[\r\n]/.test(text.slice(span.start, span.end))) return [];
  return replacing(text, span, time);
}

/**
 * One edit that puts whole keys in order, each with the comment lines right above it, and makes the `inner` edits in them. Undefined
 * where they are in order, where the YAML is broken, and where moving a key could change what it says.
 */
export function movedKeys(
  text: string,
  episode: Episode,
  inner: readonly Edit[] = [],
): MovedKeys | undefined {
  const yaml = yamlSpan(text, episode);
  if (!yaml) return undefined;
  const source = text.slice(yaml.start, yaml.end);
  // An alias must come after its anchor, and `%` or `...` lines have places of their own.
  if (/(?:^|[\s[{,:-])&[^\s,]/.test(source) || /^(?:%|\.\.\.|---)/m.test(source)) return undefined;
  const end = tailStart(text, yaml);
  const entries = entriesOf(text, episode, { start: yaml.start, end });
  const sorted = entries?.toSorted((a, b) => a.rank - b.rank || a.start - b.start) ?? [];
  const index = sorted.findIndex((entry, at) => entry !== entries?.[at]);
  const [first, early, wanted] = [entries?.[0], entries?.[index], sorted[index]];
  if (!first || !early || !wanted) return undefined;
  const chunks = sorted.map((entry) => withInner(text, entry, inner));
  return {
    early: early.name,
    span: early.span,
    wanted: wanted.name,
    edit: { span: { start: first.start, end }, text: chunks.join('') },
  };
}

/** What stands between the fences; undefined where the frontmatter is broken. */
function yamlSpan(text: string, { problems, frontmatter }: Episode): Span | undefined {
  const isBroken = problems.some(
    ({ code }) => code === 'yaml-syntax' || code.startsWith('frontmatter-') || code === 'invisible-character',
  );
  const { span, openSpan } = frontmatter;
  if (isBroken || span.end === span.start) return undefined;
  const start = afterLineEnding(text, openSpan.end);
  const closing = /(?<=^|[\r\n])---[ \t]*$/.exec(text.slice(0, span.end));
  return closing && closing.index >= start ? { start, end: closing.index } : undefined;
}

/** A top-level key with its value and what stands above it. */
interface Entry {
  readonly name: string;
  readonly span: Span;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** The top-level keys in the order they stand; undefined for a mapping in braces. */
function entriesOf(text: string, episode: Episode, yaml: Span): readonly Entry[] | undefined {
  const keys = Object.entries(episode.frontmatter.spans)
    .flatMap(([pointer, { key }]) => (key && /^\/[^/]+$/.test(pointer) ? [{ pointer, key }] : []))
    .toSorted((a, b) => a.key.start - b.key.start);
  if (keys.some(({ key }) => key.start !== yaml.start && !/[\r\n]/.test(text.charAt(key.start - 1))))
    return undefined;
  const floor =
    yaml.start +
    (/^#[ \t]*yaml-language-server:[^\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(yaml.start, yaml.end))?.[0]
      .length ?? 0);
  const starts = keys.map(({ key }) => withComments(text, key.start, floor));
  return keys.map(({ pointer, key }, index) => {
    const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    const known = ORDER.indexOf(name);
    const rank = known < 0 ? ORDER.length : known;
    return { name, span: key, rank, start: starts[index] ?? key.start, end: starts[index + 1] ?? yaml.end };
  });
}

function withInner(text: string, { start, end }: Entry, inner: readonly Edit[]): string {
  let chunk = text.slice(start, end);
  for (const { span, text: value } of inner)
    if (start <= span.start && span.end <= end)
      chunk = chunk.slice(0, span.start - start) + value + chunk.slice(span.end - start);
  return chunk;
}

function afterLineEnding(text: string, offset: number): number {
  return offset + (/^(?:\r\n|\n|\r)/.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
}
