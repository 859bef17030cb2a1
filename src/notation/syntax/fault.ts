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

/** Judges a text. Never throws on bad text, and takes bounded time and stack. `isGuess`: it is one of several readings of a part. */
export type SyntaxCheck = (
  text: string,
  isGuess: boolean,
) => SyntaxFault | undefined | Promise<SyntaxFault | undefined>;

/** A way to read a part of a program as a whole one: `text` is `before`, the part with its length unchanged, and what must follow. */
export interface Reading {
  readonly text: string;
  readonly before: number;
}

/** One language. */
export interface Syntax {
  /** Loads what is needed; called with the first text of the language. */
  load(): Promise<SyntaxCheck>;
  /** What a part of a program may be taken for, the likeliest first. */
  readings?(text: string): Iterable<Reading>;
}

/** A text between two others. */
export function between(before: string, text: string, after: string): Reading {
  return { text: before + text + after, before: before.length };
}
