import type { PacingTolerance, RundownBeat, TechnicalRun } from '../model/index.ts';
import { hull } from './hull.ts';

/** Anything else for this long lets listeners breathe. */
const BREAK_MS = 30_000;
const TARGET_MS = 7 * 60_000;

/** From the first technical beat to the last one before a break; what is too short to be a break counts as part of it. */
export function technicalRuns(
  beats: readonly RundownBeat[],
  { technical }: PacingTolerance,
): readonly TechnicalRun[] {
  const runs: RundownBeat[][] = [];
  let run: RundownBeat[] | undefined;
  for (const beat of beats) {
    if (beat.category !== 'technical') continue;
    const last = run?.at(-1);
    if (run && last && beat.startMs - last.endMs < BREAK_MS) run.push(beat);
    else runs.push((run = [beat]));
  }
  const limitMs = Math.round(TARGET_MS * (1 + technical));
  return runs.map((members) => {
    const startMs = members[0]?.startMs ?? 0;
    const endMs = members.at(-1)?.endMs ?? 0;
    return { startMs, endMs, overMs: Math.max(0, endMs - startMs - limitMs), span: hull(members) };
  });
}
