/** What stands before a token, for the few that are read by it. */
export interface Neighbours {
  /** The word before, in small letters; empty at the start. */
  readonly before: string;
  /** Reads a part of a token by all rules. */
  readonly read: (text: string) => string[];
}

/** A kind of token: where its pattern matches, what it is read as. A pattern is sticky, and cannot backtrack more than its token is long. */
export interface Reading {
  /** What a token of this kind can begin with. */
  readonly first: 'digit' | 'letter' | 'sign';
  /** Whether no letter or digit may stand before it. */
  readonly startsWord?: true;
  readonly pattern: RegExp;
  /** The words; undefined where the token is of another kind after all. */
  readonly say: (match: RegExpExecArray, neighbours: Neighbours) => readonly string[] | undefined;
}

/** A number as running text writes it: with grouping commas or underscores, and a fraction. */
export const NUMBER = String.raw`\d+(?:[,_]\d{2,3})*(?:\.\d+)?`;
/** Nothing of a word or number may follow. */
export const END = String.raw`(?![\p{L}\p{N}_])`;

/** A sticky Unicode pattern. */
export function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `uy${flags}`);
}

/** The character at an offset, of one code unit or two. */
export function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** What a sticky pattern matches at an offset. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
