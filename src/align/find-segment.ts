import type { RundownSegment } from '../model/index.ts';
import type { Mark } from './alignment.ts';
import { firstDense, lastDense } from './dense.ts';
import type { SpokenLine, TimedWords } from './timed-words.ts';

/** A segment whose first words were not found is known by others, if they come no later than this. */
const NEAR = 25;
/** The same for a line. */
const NEAR_IN_LINE = 2;

/** What both sides say, and where the words of the script stand in the recording. */
export interface Words {
  readonly script: TimedWords;
  readonly heard: TimedWords;
  readonly places: Int32Array;
}

/** What was found of a segment by itself; later ones may end it. */
export interface SegmentFind {
  readonly startMs?: number | undefined;
  /** When its last words have been said, and what the script has after them. */
  readonly endMs?: number | undefined;
  /** When the last word that was found has been said. */
  readonly lastMs?: number | undefined;
  readonly marks: readonly Mark[];
  readonly hasWords: boolean;
}

/** Looks for a segment, with its lines, by its own words only. */
export function findSegment(
  segment: RundownSegment,
  lines: readonly SpokenLine[],
  words: Words,
): SegmentFind {
  const from = lines[0]?.from ?? 0;
  const to = lines.at(-1)?.to ?? 0;
  const last = lastDense(words.places, from, to);
  return {
    startMs: startOf(segment.startMs, from, Math.min(to, from + NEAR + 1), words),
    endMs: endOf(segment.endMs, Math.max(from, to - NEAR - 1), to, words),
    lastMs: last < 0 ? undefined : Math.round(words.heard.times[words.places[last] ?? 0]?.endMs ?? 0),
    marks: lines.flatMap((line, index) => marksOf(line, lines[index + 1], segment, words)),
    hasWords: to > from,
  };
}

/** The start of each line, and its end where no line follows at once; those of the segment are not among them. */
function marksOf(
  { startMs, endMs, from, to }: SpokenLine,
  next: SpokenLine | undefined,
  segment: RundownSegment,
  words: Words,
): readonly Mark[] {
  const start =
    startMs > segment.startMs
      ? startOf(startMs, from, Math.min(to, from + NEAR_IN_LINE + 1), words)
      : undefined;
  const end =
    endMs < segment.endMs && next?.startMs !== endMs
      ? endOf(endMs, Math.max(from, to - NEAR_IN_LINE - 1), to, words)
      : undefined;
  return [
    ...(start === undefined ? [] : [{ atMs: startMs, heardMs: start }]),
    ...(end === undefined ? [] : [{ atMs: endMs, heardMs: end }]),
  ];
}

/** Where something is heard that begins at a time of the script, by the first words from there on. */
function startOf(
  atMs: number,
  from: number,
  to: number,
  { script, heard, places }: Words,
): number | undefined {
  const word = firstDense(places, from, to);
  const time = heard.times[places[word] ?? -1];
  const written = script.times[word];
  return time && written ? Math.max(0, Math.round(time.startMs - (written.startMs - atMs))) : undefined;
}

/** Where something has ended that ends at a time of the script, by the last words up to there. */
function endOf(atMs: number, from: number, to: number, { script, heard, places }: Words): number | undefined {
  const word = lastDense(places, from, to);
  const time = heard.times[places[word] ?? -1];
  const written = script.times[word];
  return time && written ? Math.round(time.endMs + (atMs - written.endMs)) : undefined;
}
