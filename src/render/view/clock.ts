import type { Rundown, RundownLine, Span } from '../../model/index.ts';

/** Finds when things of the text happen, by where they stand in it. */
export class Clock {
  readonly #lines: readonly RundownLine[];

  constructor(rundown: Rundown) {
    this.#lines = rundown.segments
      .flatMap((segment) => segment.beats.flatMap((beat) => beat.lines))
      .toSorted((a, b) => a.span.start - b.span.start || a.startMs - b.startMs);
  }

  /** All that is on the clock within a stretch of the text, in its order. */
  within(span: Span): readonly RundownLine[] {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle]?.span.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#lines.length && (this.#lines[end]?.span.start ?? 0) < span.end) end++;
    return this.#lines.slice(low, end);
  }

  /** Start of the first and end of the last thing in a stretch of the text; undefined where nothing there takes time. */
  stretch(span: Span): { readonly startMs: number; readonly endMs: number } | undefined {
    const lines = this.within(span);
    if (lines.length === 0) return undefined;
    return {
      startMs: Math.min(...lines.map((line) => line.startMs)),
      endMs: Math.max(...lines.map((line) => line.endMs)),
    };
  }

  /** When the sound of a cue that goes on beneath what follows ends. */
  bedEnd(cue: Span): number | undefined {
    return this.within(cue)[0]?.bedEndMs;
  }

  /** When the first thing at or after a place of the text begins. */
  next(offset: number): number | undefined {
    return this.within({ start: offset, end: Number.POSITIVE_INFINITY })[0]?.startMs;
  }
}
