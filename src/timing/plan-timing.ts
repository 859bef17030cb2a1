import type {
  Episode,
  Rundown,
  RundownBeat,
  RundownChapter,
  RundownLine,
  RundownSegment,
  Segment,
  Show,
} from '../model/index.ts';
import { bedEnds } from './beds.ts';
import type { LaidBeat, LaidLine, LaidSegment } from './laid.ts';
import { layOut, type Voices } from './lay-out.ts';
import { countWithin, newConcepts } from './new-concepts.ts';
import { measurePacing } from './pacing.ts';
import { pronunciationsOf } from './pronunciations-of.ts';
import { boundedMs } from './speaking-time.ts';
import { weakestBasis } from './weakest-basis.ts';

/** How far a recording may end from an estimate: for speakers whose rate has been measured, and for others (docs/timing.md). */
const CALIBRATED_ERROR = 0.06;
const UNCALIBRATED_ERROR = 0.11;

/**
 * When everything in an episode happens, as far as its text tells: a segment with words lasts as long as they take to
 * say, one without as long as its heading plans.
 */
export function planTiming(episode: Episode, show: Show): Rundown {
  const voices = voicesOf(episode, show);
  const format = show.formats.get(episode.facts.format ?? '');
  const paced = new Set(format?.segments.filter(({ pacing }) => pacing).map(({ id }) => id));
  let clockMs = 0;
  const placedSegments = episode.segments.map((segment) => {
    const placed = placeSegment(
      segment,
      layOut(segment, voices),
      clockMs,
      paced.has(segment.formatSegment ?? ''),
    );
    clockMs = placed.endMs;
    return placed;
  });
  const concepts = newConcepts(episode, show, placedSegments);
  const segments = placedSegments.map((segment) => ({
    ...segment,
    newConcepts: countWithin(concepts, segment),
  }));
  const error = everyoneIsMeasured(segments, voices) ? CALIBRATED_ERROR : UNCALIBRATED_ERROR;
  return {
    startMs: 0,
    endMs: clockMs,
    totalMs: clockMs,
    basis: weakestBasis(segments),
    plannedMs: plannedTotal(segments),
    estimatedMs: segments.reduce((sum, { estimatedMs }) => sum + estimatedMs, 0),
    rangeMs: {
      low: Math.round(clockMs * (1 - error)),
      high: Math.round(clockMs * (1 + error)),
    },
    spokenWords: segments.reduce((sum, { spokenWords }) => sum + spokenWords, 0),
    segments,
    concepts,
    pacing: measurePacing(segments, format?.pacingTolerance, concepts),
  };
}

function voicesOf(episode: Episode, show: Show): Voices {
  const { cast, wordsPerMinute, pronunciations } = show.settings;
  const rates = new Map(cast.map((member) => [member.id, member.wordsPerMinute]));
  return {
    wordsPerMinute: (speaker) => rates.get(speaker ?? '') ?? wordsPerMinute,
    isMeasured: (speaker) => rates.get(speaker ?? '') !== undefined,
    host: episode.facts.hosts[0],
    pronunciations: pronunciationsOf(pronunciations),
  };
}

function everyoneIsMeasured(segments: readonly RundownSegment[], { isMeasured, host }: Voices): boolean {
  let someoneSpeaks = false;
  for (const { beats } of segments)
    for (const { lines } of beats)
      for (const { words, speaker } of lines) {
        if (words === 0) continue;
        if (!isMeasured(speaker ?? host)) return false;
        someoneSpeaks = true;
      }
  return someoneSpeaks;
}

function plannedTotal(segments: readonly RundownSegment[]): number | undefined {
  let total = 0;
  for (const { plannedMs } of segments) {
    if (plannedMs === undefined) return undefined;
    total += plannedMs;
  }
  return segments.length === 0 ? undefined : total;
}

function placeSegment(
  segment: Segment,
  laid: LaidSegment,
  startMs: number,
  paced: boolean,
): Omit<RundownSegment, 'newConcepts'> {
  const plannedMs = segment.plannedMs === undefined ? undefined : boundedMs(segment.plannedMs);
  const isPlan = laid.words === 0 && plannedMs !== undefined;
  const endMs = startMs + (isPlan ? Math.max(plannedMs, laid.lengthMs) : laid.lengthMs);
  return {
    id: segment.id,
    title: segment.title,
    startMs,
    endMs,
    basis: isPlan ? 'planned' : 'estimated',
    plannedMs,
    estimatedMs: laid.lengthMs,
    differenceMs: plannedMs === undefined ? undefined : laid.lengthMs - plannedMs,
    spokenWords: laid.words,
    paced,
    span: segment.span,
    chapters: placeChapters(laid, startMs, endMs),
    beats: placeBeats(laid.beats, startMs),
  };
}

function placeChapters({ chapters }: LaidSegment, startMs: number, endMs: number): readonly RundownChapter[] {
  return chapters.map(({ id, title, afterMs }, index) => {
    const nextMs = chapters[index + 1]?.afterMs;
    return { id, title, startMs: startMs + afterMs, endMs: nextMs === undefined ? endMs : startMs + nextMs };
  });
}

function placeBeats(beats: readonly LaidBeat[], startMs: number): readonly RundownBeat[] {
  const ends = bedEnds(beats);
  let clockMs = startMs;
  return beats.map(({ name, category, span, lines }) => {
    const beatStartMs = clockMs;
    const placed = lines.map((line) => {
      const lineStartMs = clockMs;
      clockMs += line.lengthMs;
      const bedEndMs = line.bed && startMs + (ends.get(line) ?? 0);
      return placeLine(line, { startMs: lineStartMs, endMs: clockMs, bedEndMs });
    });
    return { name, category, basis: 'estimated', span, startMs: beatStartMs, endMs: clockMs, lines: placed };
  });
}

/** Field by field: of a copy that leaves some out, every reader would be ten times as slow (V8 gives each such object a shape of its own). */
function placeLine(
  { kind, speaker, cue, text, words, span }: LaidLine,
  { startMs, endMs, bedEndMs }: Pick<RundownLine, 'startMs' | 'endMs' | 'bedEndMs'>,
): RundownLine {
  return {
    kind,
    speaker,
    cue,
    text,
    words,
    span,
    startMs,
    endMs,
    basis: 'estimated' as const,
    bedEndMs,
  } satisfies Omit<Record<keyof RundownLine, unknown>, 'estimatedMs'>;
}
