import type { LaidBeat, LaidLine } from './laid.ts';

/**
 * When each sound that goes on beneath speech ends, in milliseconds from the start of its segment: after the length it names, at the
 * latest with the segment, and music where other music begins.
 */
export function bedEnds(beats: readonly LaidBeat[]): ReadonlyMap<LaidLine, number> {
  const ends = new Map<LaidLine, number>();
  const open = new Set<LaidLine>();
  const end = (line: LaidLine, atMs: number) => {
    ends.set(line, Math.min(ends.get(line) ?? atMs, atMs));
    open.delete(line);
  };
  let clockMs = 0;
  for (const { lines } of beats)
    for (const line of lines) {
      if (line.cue === 'MUSIC') for (const bed of open) if (bed.cue === 'MUSIC') end(bed, clockMs);
      clockMs += line.lengthMs;
      if (!line.bed) continue;
      open.add(line);
      if (line.bed.lengthMs !== undefined) ends.set(line, clockMs + line.bed.lengthMs);
    }
  for (const line of open) end(line, clockMs);
  return ends;
}
