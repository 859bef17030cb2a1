import type { Rundown } from './rundown.ts';

/** A rundown of which only beats are left: small enough to keep one of every episode of a show. */
export function withoutLines(rundown: Rundown): Rundown {
  const segments = rundown.segments.map((segment) => ({
    ...segment,
    beats: segment.beats.map((beat) => ({ ...beat, lines: [] })),
  }));
  return { ...rundown, segments };
}
