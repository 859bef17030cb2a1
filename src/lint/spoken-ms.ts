import type { Rundown, RundownLine, Show, Span } from '../model/index.ts';
import type { SpokenPassage } from './spoken-passage.ts';

/** Letters of a spoken word with its blank, where no clock tells how fast somebody speaks. */
const WORD_LENGTH = 6;

/** Says how long a stretch of a passage takes to say. Milliseconds. */
export type SpokenMs = (passage: SpokenPassage, stretch: Span) => number;

/**
 * How long stretches of speech take by the rundown: of the time that their paragraph is given, their share of its letters. So whatever
 * the rundown rests on, a speaker's rate, the syllables or a recording, this rests on too.
 */
export function spokenMsBy({ segments }: Rundown, { settings }: Show): SpokenMs {
  const lines = linesOf(segments);
  const msPerLetter = 60_000 / settings.wordsPerMinute / WORD_LENGTH;
  return ({ part }, { start, end }) => {
    const line = lines.get(part.span.start);
    if (!line || line.text.length === 0) return (end - start) * msPerLetter;
    return ((line.endMs - line.startMs) * Math.min(end - start, line.text.length)) / line.text.length;
  };
}

const linesBySegments = new WeakMap<Rundown['segments'], ReadonlyMap<number, RundownLine>>();

/** What is said, by where it stands. */
function linesOf(segments: Rundown['segments']): ReadonlyMap<number, RundownLine> {
  const known = linesBySegments.get(segments);
  if (known) return known;
  const lines = new Map<number, RundownLine>();
  for (const { beats } of segments)
    for (const beat of beats)
      for (const line of beat.lines) if (line.words > 0) lines.set(line.span.start, line);
  linesBySegments.set(segments, lines);
  return lines;
}
