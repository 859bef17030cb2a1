/** A half-open stretch of a file's text, in UTF-16 code units from its start. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: line and column from 1, in UTF-16 code units; `offset` from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A span with both ends spelled out as lines and columns. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Damage found while bytes were turned into text; the text holds U+FFFD where bytes were not UTF-8. */
export interface EncodingDefect {
  readonly kind: 'invalid-utf8' | 'byte-order-mark';
  /** What a file is saved as that is another encoding as a whole; its text has been read all the same. */
  readonly encoding?: 'UTF-16' | undefined;
  readonly span: Span;
}

/** One file as it was read. `path` is relative to the show's root, with forward slashes, on every system. */
export interface SourceFile {
  readonly path: string;
  /** Decoded text without a byte order mark; line endings as they are in the file. */
  readonly text: string;
  readonly defects: readonly EncodingDefect[];
}

/** Every file of a show that the tool reads, as text, sorted by path. Formats and cold opens are the show's own over the built-in ones. */
export interface ShowFiles {
  /** Absolute folder of the show. */
  readonly root: string;
  /** `episodes/show.yaml` */
  readonly config: SourceFile;
  /** `episodes/sources.yaml`, where there is one. */
  readonly sources?: SourceFile | undefined;
  /** `episodes/lint-baseline.jsonl`: findings that lint hides, where there are some. */
  readonly baseline?: SourceFile | undefined;
  readonly series: readonly SourceFile[];
  readonly formats: readonly SourceFile[];
  readonly coldOpens: readonly SourceFile[];
  readonly episodes: readonly SourceFile[];
}

/** What stands at a path that a source or figure names. `text` is set for Markdown documents. */
export interface ReferenceRead {
  readonly state: 'file' | 'missing' | 'outside' | 'not-a-file';
  readonly text?: string | undefined;
}
