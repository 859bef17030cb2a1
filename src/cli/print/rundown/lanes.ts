import { type Rundown, type Timed, timesByBasis } from '../../../index.ts';

/** A clock laid over columns of the terminal. */
export interface Scale {
  readonly spanMs: number;
  readonly columns: number;
}

/** A line of the strip with its name. */
export interface Lane {
  readonly name: string;
  readonly line: string;
}

/** The longer of plan and rundown fills the columns; a plan with a gap is not drawn. */
export function spanOf({ totalMs, plannedMs = 0 }: Rundown): number {
  return Math.max(totalMs, plannedMs);
}

/** Segments as planned above those of the rundown, by number; the plan only where it is whole. */
export function segmentLanes(rundown: Rundown, scale: Scale): readonly Lane[] {
  const planned = timesByBasis(rundown).flatMap((times) => times.planned ?? []);
  return [
    ...(planned.length > 0 && planned.length === rundown.segments.length
      ? [{ name: 'planned', line: numbered(planned, scale) }]
      : []),
    { name: 'segments', line: numbered(rundown.segments, scale) },
  ];
}

/** Cycles by number, new concepts and cues; only what there is. */
export function markLanes({ segments, concepts, pacing }: Rundown, scale: Scale): readonly Lane[] {
  const cycles = pacing.stretches.flatMap((stretch) => stretch.cycles);
  const lines = segments.flatMap(({ beats }) => beats.flatMap((beat) => beat.lines));
  const cues = lines.filter(({ kind }) => kind === 'cue').map(({ startMs }) => startMs);
  return [
    ...(cycles.length > 0 ? [{ name: 'cycles', line: numbered(cycles, scale) }] : []),
    ...(concepts.length > 0
      ? [
          {
            name: 'concepts',
            line: marks(
              concepts.map(({ atMs }) => atMs),
              '◆',
              scale,
            ),
          },
        ]
      : []),
    ...(cues.length > 0 ? [{ name: 'cues', line: marks(cues, '•', scale) }] : []),
  ];
}

/** Stretches with their numbers, each up to the next column or its own end. */
function numbered(stretches: readonly Timed[], { spanMs, columns }: Scale): string {
  const cells = Array.from({ length: columns }, () => ' ');
  for (const [index, { startMs, endMs }] of stretches.entries()) {
    const from = Math.floor((startMs / spanMs) * columns);
    const to = Math.min(columns, Math.max(from + 1, Math.floor((endMs / spanMs) * columns)));
    const drawn = `${index + 1}`.padEnd(to - from, '─').slice(0, Math.max(0, to - from));
    for (const [at, sign] of [...drawn].entries()) cells[from + at] = sign;
  }
  return cells.join('').trimEnd();
}

/** A mark in each column that something falls into, or how many do. */
function marks(times: readonly number[], sign: string, { spanMs, columns }: Scale): string {
  const counts = Array.from({ length: columns }, () => 0);
  for (const ms of times) {
    const at = Math.min(columns - 1, Math.floor((ms / spanMs) * columns));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts
    .map((count) => (count === 0 ? ' ' : count === 1 ? sign : count > 9 ? '+' : String(count)))
    .join('')
    .trimEnd();
}
