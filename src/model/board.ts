import type { Status } from './outline.ts';

/** What an episode needs next. `text` is a plain sentence part for people: `write the cold open`. */
export interface NextStep {
  readonly action:
    | 'plan'
    | 'begin'
    | 'add-file'
    | 'fix'
    | 'write'
    | 'cut'
    | 'sign'
    | 'review'
    | 'record'
    | 'publish'
    | 'none';
  readonly text: string;
}

/** How many findings an episode has, those that the show's rules have about its file or its line of the plan included. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** An episode of the production board, or a stretch of episodes that is only sketched. */
export interface BoardRow {
  readonly kind: 'episode' | 'sketch';
  /** Absent where a file lacks it. */
  readonly number?: number | undefined;
  /** Of a sketch, the last number. */
  readonly to?: number | undefined;
  /** How many episodes the row stands for. */
  readonly episodes: number;
  readonly title: string;
  readonly status: Status;
  readonly format?: string | undefined;
  /** ISO date on which it comes out, or of a sketch the first of its episodes. */
  readonly date?: string | undefined;
  /** Of all the episodes of the row. Milliseconds. */
  readonly plannedMs?: number | undefined;
  /** How long the words take that are written, as estimated; absent without a file. Milliseconds. */
  readonly writtenMs?: number | undefined;
  /** How it keeps 7-3-1, of 100; absent where nothing of it is paced yet. */
  readonly pacingScore?: number | undefined;
  /** Sign-offs that the format requires for the status it has, and which of them are there. */
  readonly gates: { readonly required: readonly string[]; readonly signed: readonly string[] };
  readonly findings: FindingCounts;
  readonly next: NextStep;
  /** The file, where there is one. */
  readonly path?: string | undefined;
}

export interface BoardTotals {
  readonly episodes: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly plannedMs: number;
  readonly writtenMs: number;
  readonly gates: { readonly required: number; readonly signed: number };
  readonly findings: FindingCounts;
}

export interface BoardSeries {
  /** Absent for files that name no series of the show. */
  readonly id?: string | undefined;
  readonly number?: number | undefined;
  readonly title: string;
  readonly rows: readonly BoardRow[];
  readonly totals: BoardTotals;
}

/** The production board: how far every episode of the show is. */
export interface Board {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly series: readonly BoardSeries[];
  readonly totals: BoardTotals;
}

/** An episode of a learning track. */
export interface TrackEpisode {
  readonly number: number;
  /** Absent where nothing in the show has the number, as everything else then is. */
  readonly title?: string | undefined;
  readonly series?: string | undefined;
  readonly status?: Status | undefined;
  /** Whether it is one of a stretch that is only sketched. */
  readonly sketched: boolean;
  readonly plannedMs?: number | undefined;
  /** Absent without a file. Milliseconds. */
  readonly writtenMs?: number | undefined;
}

/** A learning track, with what a listener who follows it would miss. */
export interface TrackSummary {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly plannedMs: number;
  readonly writtenMs: number;
  /** How many of its episodes have words. */
  readonly written: number;
  readonly episodes: readonly TrackEpisode[];
  /** `episode` is the number at which the gap is felt. */
  readonly gaps: readonly {
    readonly episode: number;
    readonly kind: 'unknown' | 'doubled' | 'episode' | 'concept';
    readonly message: string;
    readonly hint?: string | undefined;
  }[];
}
