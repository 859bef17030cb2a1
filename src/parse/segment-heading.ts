import type { Format, FormatSegment, Problem, Span } from '../model/index.ts';
import { parseDuration } from '../notation/time.ts';

/** A `##` line taken apart. All places are in the file. */
export interface SegmentHeading {
  readonly label?: string | undefined;
  readonly labelSpan?: Span | undefined;
  readonly formatSegment?: FormatSegment | undefined;
  /** Where the title's Markdown stands; empty where there is none. */
  readonly titleSpan: Span;
  readonly plannedMs?: number | undefined;
  readonly plannedSpan?: Span | undefined;
  readonly problems: readonly Problem[];
}

/** A longer one is all title; the bound keeps a hostile line cheap. */
const LONGEST_HEADING = 2_000;
const TRAILING = /[ \t]*[([]([^()[\]]*)[)\]][ \t]*$/;
/** Holds a digit and a unit, or digits about a colon or dash: meant as a time. */
const TIME_LIKE = /\d\s*(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)\b|^\s*~?\d+\s*[:–-]\s*\d+/i;

/** Takes `Label: Title (time)` apart; `text` is the heading without its hashes and begins at `at` in the file. */
export function parseSegmentHeading(text: string, at: number, format: Format | undefined): SegmentHeading {
  const problems: Problem[] = [];
  let end = text.trimEnd().length;
  let plannedMs: number | undefined;
  let plannedSpan: Span | undefined;
  const trailing = end <= LONGEST_HEADING ? TRAILING.exec(text.slice(0, end)) : null;
  if (trailing) {
    const inner = trailing[1] ?? '';
    const innerAt = at + trailing.index + trailing[0].indexOf(inner, trailing[0].search(/[([]/) + 1);
    const span = { start: innerAt, end: innerAt + inner.length };
    plannedMs = isBareLargeNumber(inner) ? undefined : parseDuration(inner);
    if (plannedMs !== undefined) {
      plannedSpan = span;
      end = trailing.index;
    } else if (TIME_LIKE.test(inner)) {
      problems.push({ code: 'segment-time-malformed', text: inner, span });
      end = trailing.index;
    }
  }
  const { label, labelSpan, formatSegment, titleSpan } = splitLabel(text.slice(0, end), at, format);
  return { label, labelSpan, formatSegment, titleSpan, plannedMs, plannedSpan, problems };
}

/** `(2019)` at the end of a heading is a year; a bare number is minutes only where it can be some. */
function isBareLargeNumber(inner: string): boolean {
  return /^\s*\d+\s*$/.test(inner) && Number(inner) > 600;
}

function splitLabel(
  text: string,
  at: number,
  format: Format | undefined,
): Pick<SegmentHeading, 'label' | 'labelSpan' | 'formatSegment' | 'titleSpan'> {
  const start = text.length - text.trimStart().length;
  const whole = { start: at + start, end: at + Math.max(start, text.trimEnd().length) };
  for (let colon = text.indexOf(':'); colon >= 0 && colon < 200; colon = text.indexOf(':', colon + 1)) {
    const formatSegment = findSegment(text.slice(start, colon), format);
    if (formatSegment) return labelled(text, at, start, colon, formatSegment);
  }
  const alone = findSegment(text, format);
  if (alone) return { ...labelled(text, at, start, text.trimEnd().length, alone), titleSpan: whole };
  const unknown = /^[^:`*_[\]]{1,40}?:(?=\s+\S)/.exec(text.slice(start));
  if (!unknown) return { titleSpan: whole };
  return { ...labelled(text, at, start, start + unknown[0].length - 1, undefined), titleSpan: whole };
}

function labelled(
  text: string,
  at: number,
  start: number,
  colon: number,
  formatSegment: FormatSegment | undefined,
) {
  const label = text.slice(start, colon).trim();
  // Emphasis that began before the label may end behind its colon: `**Core 1:** Title`.
  const gap = /^[*_]/.test(label) ? /^(?:[*_]{1,3}(?=\s))?\s*/ : /^\s*/;
  const titleStart = colon + 1 + (gap.exec(text.slice(colon + 1))?.[0].length ?? 0);
  const titleEnd = Math.max(titleStart, text.trimEnd().length);
  return {
    label,
    labelSpan: { start: at + start, end: at + start + label.length },
    formatSegment,
    titleSpan: { start: at + Math.min(titleStart, text.length), end: at + Math.min(titleEnd, text.length) },
  };
}

/** The format's segment that a label names, by label, alias or id; case, emphasis and doubled spaces do not count. */
export function findSegment(label: string, format: Format | undefined): FormatSegment | undefined {
  const wanted = foldLabel(label);
  if (!wanted) return undefined;
  return format?.segments.find((segment) =>
    [segment.label, segment.id, ...segment.aliases].some((name) => foldLabel(name) === wanted),
  );
}

function foldLabel(label: string): string {
  return label
    .replace(/[*_`]/g, '')
    .replace(/^\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
