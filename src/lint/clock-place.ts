import type { Rundown, RundownLine } from '../model/index.ts';

/** What is heard at a time, in integer milliseconds: the line that holds it, or undefined past the end and in mere plans. */
export function lineAt({ segments }: Rundown, atMs: number): RundownLine | undefined {
  const segment = segments.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
  const beat = segment?.beats.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
  return beat?.lines.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
}
