import type { ChapterSheet, Severity, TextPlace } from '../../model/index.ts';

/** What a rule looks at. */
export type ChapterAspect = 'first' | 'order' | 'count' | 'size' | 'spacing' | 'end' | 'title' | 'hidden';

/** What a check says of one chapter, or of the list as a whole. */
export interface ChapterFault {
  /** Index into the sheet's chapters; absent where the whole list is meant. */
  readonly chapter?: number | undefined;
  /** What is there and what is expected: one sentence. */
  readonly message: string;
  readonly hint?: string | undefined;
}

/** One thing that a platform asks of chapters. */
export interface ChapterRule {
  readonly aspect: ChapterAspect;
  /** An error where the platform drops chapters or shows the wrong ones, a warning where it only shows them badly. */
  readonly severity: Exclude<Severity, 'hint'>;
  /** What happens where it is broken: one sentence for lists and documentation. */
  readonly why: string;
  /** Formats and audio containers that it is about (`json`, `m4a`); all where absent. */
  readonly only?: readonly string[] | undefined;
  /** Where this rule can be read, if not where the platform's others are. */
  readonly source?: string | undefined;
  check(sheet: ChapterSheet): Iterable<ChapterFault>;
}

/** A place where listeners see chapters. */
export interface ChapterPlatform {
  /** As options name it: the file's name under `platforms/`. */
  readonly name: string;
  /** As sentences name it. */
  readonly title: string;
  /** The page or the source code that the rules come from. */
  readonly source: string;
  /** Names of the chapter formats and audio containers that it reads. */
  readonly reads: readonly string[];
  readonly rules: readonly ChapterRule[];
}

/** A fault with all that tells whose rule it breaks. */
export interface ChapterFinding extends ChapterFault {
  readonly platform: string;
  readonly aspect: ChapterAspect;
  readonly severity: ChapterRule['severity'];
  /** Where the rule can be read. */
  readonly source: string;
  /** Where the chapter stands in the file it was read from. */
  readonly place?: TextPlace | undefined;
}
