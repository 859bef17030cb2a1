import type {
  Cycle,
  PacedStretch,
  RenderInput,
  Rundown,
  RundownBeat,
  RundownLine,
  RundownSegment,
} from '../model/index.ts';
import { describeBasis } from '../notation/basis.ts';

/** The text of `rundown.json`. */
export function writeRundownJson(input: Pick<RenderInput, 'episode' | 'rundown' | 'show'>): string {
  return `${JSON.stringify(rundownJson(input), null, 2)}\n`;
}

/** What `rundown.json` holds, keys in the order of the schema; what is undefined is left out when it is written. */
function rundownJson({ episode, rundown, show }: Pick<RenderInput, 'episode' | 'rundown' | 'show'>) {
  const { id, number, series, title } = episode.facts;
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
    rangeMs: { low: rundown.rangeMs.low, high: rundown.rangeMs.high },
    spokenWords: rundown.spokenWords,
    segments: rundown.segments.map((segment) => segmentJson(segment, rundown)),
    concepts: rundown.concepts.map(({ id: concept, name, atMs }) => ({ id: concept, name, atMs })),
    pacing: { score: rundown.pacing.score, stretches: rundown.pacing.stretches.map(stretchJson) },
  };
}

function segmentJson(segment: RundownSegment, { pacing }: Rundown) {
  const { id, title, startMs, endMs, basis, plannedMs, estimatedMs, differenceMs } = segment;
  return {
    id,
    title,
    startMs,
    endMs,
    basis,
    plannedMs,
    estimatedMs,
    differenceMs,
    spokenWords: segment.spokenWords,
    paced: segment.paced,
    newConcepts: segment.newConcepts,
    score: Object.hasOwn(pacing.segmentScores, id) ? pacing.segmentScores[id] : undefined,
    chapters: segment.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      startMs: chapter.startMs,
      endMs: chapter.endMs,
    })),
    beats: segment.beats.map(beatJson),
  };
}

function beatJson({ name, category, startMs, endMs, lines }: RundownBeat) {
  return { name, category, startMs, endMs, lines: lines.map(lineJson) };
}

function lineJson({ kind, speaker, cue, startMs, endMs, bedEndMs, words, text }: RundownLine) {
  return { kind, speaker, cue, startMs, endMs, bedEndMs, words, text };
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
    technicalRuns: technicalRuns.map((run) => ({ startMs: run.startMs, endMs: run.endMs })),
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
