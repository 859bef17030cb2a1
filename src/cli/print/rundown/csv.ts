import {
  type Basis,
  type BasisTimes,
  type Rundown,
  type Timed,
  timesByBasis,
  writeTable,
} from '../../../index.ts';

const HEAD = [
  'segment',
  'beat',
  'category',
  'kind',
  'speaker',
  'start_ms',
  'end_ms',
  'planned_ms',
  'estimated_ms',
  'words',
  'text',
  'basis',
  'recorded_ms',
  'planned_start_ms',
  'planned_end_ms',
  'estimated_start_ms',
  'estimated_end_ms',
  'recorded_start_ms',
  'recorded_end_ms',
] as const;

type Row = { readonly [Column in (typeof HEAD)[number]]?: string | number | undefined };

/** One row a segment, beat and line (RFC 4180), on all bases that know it. What a spreadsheet would take for a formula begins with an apostrophe. */
export function printRundownCsv(rundown: Rundown): string {
  const rows = [...rowsOf(rundown)].map((row) => HEAD.map((column) => String(row[column] ?? '')));
  return writeTable([HEAD, ...rows], ',', '\r\n');
}

function* rowsOf(rundown: Rundown): Generator<Row> {
  const times = timesByBasis(rundown);
  for (const [index, segment] of rundown.segments.entries()) {
    const own = times[index];
    yield {
      segment: segment.id,
      kind: 'segment',
      ...onBases(segment, own),
      planned_ms: segment.plannedMs,
      words: segment.spokenWords,
      text: segment.title,
    };
    for (const [at, beat] of segment.beats.entries()) {
      const place = { segment: segment.id, beat: beat.name, category: beat.category };
      const beatTimes = own?.beats[at];
      yield { ...place, kind: 'beat', ...onBases(beat, beatTimes) };
      for (const [line, { kind, cue, speaker, words, text, ...timed }] of beat.lines.entries())
        yield {
          ...place,
          kind: cue ?? kind,
          speaker,
          ...onBases(timed, beatTimes?.lines[line]),
          words,
          text,
        };
    }
  }
}

function onBases(
  { startMs, endMs, basis }: Timed & { readonly basis: Basis },
  times: BasisTimes | undefined,
): Row {
  const { planned, estimated, recorded } = times ?? {};
  return {
    start_ms: startMs,
    end_ms: endMs,
    planned_ms: lengthOf(planned),
    estimated_ms: lengthOf(estimated),
    basis,
    recorded_ms: lengthOf(recorded),
    planned_start_ms: planned?.startMs,
    planned_end_ms: planned?.endMs,
    estimated_start_ms: estimated?.startMs,
    estimated_end_ms: estimated?.endMs,
    recorded_start_ms: recorded?.startMs,
    recorded_end_ms: recorded?.endMs,
  };
}

function lengthOf(timed: Timed | undefined): number | undefined {
  return timed && timed.endMs - timed.startMs;
}
