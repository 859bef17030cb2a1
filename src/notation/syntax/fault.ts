/** The first place where a text is no text of its language. Offsets in UTF-16 code units; `end` may equal `start`. */
export interface SyntaxFault {
  readonly start: number;
  readonly end: number;
  /** A whole sentence. */
  readonly message: string;
  readonly hint?: string;
  /** How far the text made sense, where that is not `start`: a bracket that is never closed is noticed at the end. */
  readonly reached?: number;
}

/** What may still be spent on a number of texts, in characters or signs read: no clock, so that the same texts get the same verdicts. */
export interface Effort {
  left: number;
}

/** Whether a text is sound, or also where it is not: for some parsers the second takes ten times as long as the first. */
export type Wanted = 'verdict' | 'place';

/** There is a fault; where has not been looked for. */
export type Unplaced = 'unplaced';

/**
 * Judges a text. Never throws on bad text, and takes bounded time and stack. Only where the verdict is wanted may a fault be
 * unplaced; the place is asked for only then.
 */
export interface SyntaxCheck {
  (text: string, wanted: Wanted): Judged | Promise<Judged>;
  /** What that took, in characters read, where it is not the length of the text. */
  costOf?(text: string, found: Judged, wanted: Wanted): number;
}

export type Judged = SyntaxFault | Unplaced | undefined;

/** Finding the place of a fault in a reading takes as long as judging that many. */
export const PLACING = 8;

/** And what it takes to begin with that, and to put the fault into words. */
const WORDING = 2_000;

/** What it takes to look for the place of a fault, which is as far as a text is read. */
export function costOfPlacing(text: string, found: Judged): number {
  const read = typeof found === 'object' ? (found.reached ?? found.end) : text.length;
  return WORDING + Math.ceil(text.length / PLACING) + PLACING * Math.min(read, text.length);
}

/** A way to read a part of a program as a whole one: `text` is `before`, the part with its length unchanged, and what must follow. */
export interface Reading {
  readonly text: string;
  readonly before: number;
}

/** One language. */
export interface Syntax {
  /** How many times longer than others its parser takes, where it does: 1 unless said. */
  readonly weight?: number;
  /** Loads what is needed; called with the first text of the language. */
  load(): Promise<SyntaxCheck>;
  /** What a part of a program may be taken for, the likeliest first. */
  readings?(text: string): Iterable<Reading>;
}

/** A text between two others. */
export function between(before: string, text: string, after: string): Reading {
  return { text: before + text + after, before: before.length };
}
