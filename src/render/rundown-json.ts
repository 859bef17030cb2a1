import {
  type BasisTimes,
  type Cycle,
  type PacedStretch,
  type RenderInput,
  type Rundown,
  type RundownBeat,
  type RundownLine,
  type RundownSegment,
  type SegmentTimes,
  type Timed,
  timesByBasis,
} from '../model/index.ts';
import { describeBasis } from '../notation/basis.ts';

/** What the times of a recording were read from, and what had to be judged. */
export interface RecordingFacts {
  readonly from: 'audio' | 'chapters' | 'transcript';
  readonly remarks: readonly string[];
}

type Input = Pick<RenderInput, 'episode' | 'rundown' | 'show'>;

/** The text of `rundown.json`. */
export function writeRundownJson(input: Input, recording?: RecordingFacts): string {
  return `${JSON.stringify(rundownJson(input, recording), null, 2)}\n`;
}

/** What `rundown.json` holds, keys in the order of the schema; what is undefined is left out when it is written. */
function rundownJson({ episode, rundown, show }: Input, recording: RecordingFacts | undefined) {
  const { id, number, series, title } = episode.facts;
  const times = timesByBasis(rundown);
  return {
    $schema: 'urn:coldopen:schema:rundown',
    version: 1,
    show: show.settings.title,
    episode: { id, number, series, title },
    basis: rundown.basis,
    note: describeBasis(rundown.basis),
    totalMs: rundown.totalMs,
    plannedMs: rundown.plannedMs,
    estimatedMs: rundown.estimatedMs,
    recordedMs: rundown.recordedMs,
    rangeMs: { low: rundown.rangeMs.low, high: rundown.rangeMs.high },
    spokenWords: rundown.spokenWords,
    recording: recording && { from: recording.from, remarks: recording.remarks },
    segments: rundown.segments.map((segment, index) => segmentJson(segment, rundown, times[index])),
    concepts: rundown.concepts.map(({ id: concept, name, atMs }) => ({ id: concept, name, atMs })),
    pacing: { score: rundown.pacing.score, stretches: rundown.pacing.stretches.map(stretchJson) },
  };
}

function segmentJson(segment: RundownSegment, { pacing }: Rundown, times: SegmentTimes | undefined) {
  const { id, title, startMs, endMs, basis, plannedMs, estimatedMs, recordedMs, differenceMs } = segment;
  return {
    id,
    title,
    startMs,
    endMs,
    basis,
    plannedMs,
    estimatedMs,
    recordedMs,
    differenceMs,
    recordedLessPlannedMs: less(recordedMs, plannedMs),
    recordedLessEstimatedMs: less(recordedMs, estimatedMs),
    ...timesJson(times),
    spokenWords: segment.spokenWords,
    paced: segment.paced,
    newConcepts: segment.newConcepts,
    score: Object.hasOwn(pacing.segmentScores, id) ? pacing.segmentScores[id] : undefined,
    chapters: segment.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      ...timedJson(chapter),
    })),
    beats: segment.beats.map((beat, index) => beatJson(beat, times?.beats[index])),
  };
}

function less(ms: number | undefined, from: number | undefined): number | undefined {
  return ms === undefined || from === undefined ? undefined : ms - from;
}

function beatJson(
  { name, category, startMs, endMs, basis, lines }: RundownBeat,
  times: SegmentTimes['beats'][number] | undefined,
) {
  return {
    name,
    category,
    startMs,
    endMs,
    basis,
    ...timesJson(times),
    lines: lines.map((line, index) => lineJson(line, times?.lines[index])),
  };
}

function lineJson(line: RundownLine, times: BasisTimes | undefined) {
  const { kind, speaker, cue, startMs, endMs, bedEndMs, basis, words, text } = line;
  return { kind, speaker, cue, startMs, endMs, bedEndMs, basis, ...timesJson(times), words, text };
}

function timesJson(times: BasisTimes | undefined) {
  return {
    planned: times?.planned && timedJson(times.planned),
    estimated: times && timedJson(times.estimated),
    recorded: times?.recorded && timedJson(times.recorded),
  };
}

function timedJson({ startMs, endMs }: Timed) {
  return { startMs, endMs };
}

function stretchJson(stretch: PacedStretch) {
  const { segments, startMs, endMs, newConcepts, score, cycles, technicalRuns } = stretch;
  return {
    segments,
    startMs,
    endMs,
    newConcepts,
    score,
    cycles: cycles.map(cycleJson),
    technicalRuns: technicalRuns.map((run) => ({ ...timedJson(run), overMs: run.overMs })),
  };
}

function cycleJson(cycle: Cycle) {
  const { startMs, endMs, technicalMs, reliefMs, recapMs, newConcepts, last, measure, excess } = cycle;
  const { technical, relief, recap } = excess;
  return {
    startMs,
    endMs,
    technicalMs,
    reliefMs,
    recapMs,
    newConcepts,
    last,
    measure,
    excess: { technical, relief, recap },
  };
}
