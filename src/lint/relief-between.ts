import type { Rundown } from '../model/index.ts';

/** How long relief is heard between two times. Milliseconds. */
export function reliefBetween(fromMs: number, toMs: number, { segments }: Rundown): number {
  let sum = 0;
  for (const { beats } of segments)
    for (const { category, startMs, endMs } of beats)
      if (category === 'relief') sum += Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs));
  return sum;
}
