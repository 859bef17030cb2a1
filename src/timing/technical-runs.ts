import type { PacedStretch, RundownBeat } from '../model/index.ts';
import { hull } from './hull.ts';

/** Anything else for this long lets listeners breathe. */
const BREAK_MS = 30_000;

/** From the first technical beat to the last one before a break; what is too short to be a break counts as part of it. */
export function technicalRuns(beats: readonly RundownBeat[]): PacedStretch['technicalRuns'] {
  const runs: RundownBeat[][] = [];
  let run: RundownBeat[] | undefined;
  for (const beat of beats) {
    if (beat.category !== 'technical') continue;
    const last = run?.at(-1);
    if (run && last && beat.startMs - last.endMs < BREAK_MS) run.push(beat);
    else runs.push((run = [beat]));
  }
  return runs.map((members) => ({
    startMs: members[0]?.startMs ?? 0,
    endMs: members.at(-1)?.endMs ?? 0,
    span: hull(members),
  }));
}
