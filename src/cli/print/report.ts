import type { Diagnostic, RuleDescription } from '../../index.ts';

/** Findings that are not reported, since the show's baseline holds them. */
export interface BaselineReport {
  readonly hidden: readonly Diagnostic[];
  /** How many findings it holds that are not there any more. */
  readonly gone: number;
}

/** What a check found, with all that a format may say about it. */
export interface Report {
  /** In the order in which they are reported. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the show's baseline has to do with it; absent where there is none, or it is not heeded. */
  readonly baseline?: BaselineReport | undefined;
  /** For each finding what tells it from all others of its file and stays when lines move; for formats that need rules. */
  fingerprintsOf(found: readonly Diagnostic[]): readonly string[];
  /** How many warnings and hints --quiet left out. */
  readonly unreported: number;
  /** Every rule there is, by name; none where no format needs them. */
  readonly rules: readonly RuleDescription[];
  /** Paths of the episodes that were checked, from the show's root. */
  readonly episodes: readonly string[];
  /** The text of a file of the show. */
  textOf(path: string): string | undefined;
  /** A path of the show as the reader would type it. */
  shownPath(path: string): string;
  /** A path of the show from the root of its repository, with forward slashes: what hosts of code know a file by. */
  repositoryPath(path: string): string;
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
  /** Whether sentences may be broken to fit into them. */
  readonly wraps?: boolean | undefined;
  /** Whether all findings of a rule that has very many in one file are printed; other formats than those for people always do. */
  readonly showsAll?: boolean | undefined;
}

/** A way to write findings down: `formats/<name>.ts` exports one as `format`, and `formats/index.ts` lists it. */
export interface ReportFormat {
  readonly name: string;
  /** A few words for the help. */
  readonly description: string;
  /** Whether it says something of each rule, or of fingerprints: only then is the linter loaded for a report. */
  readonly needsRules?: boolean;
  print(report: Report): string;
}
