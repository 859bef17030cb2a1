import type { Status } from './outline.ts';
import type { ConfigFile } from './show.ts';

/** A fraction: 0.25 is ±25 %. */
export interface PacingTolerance {
  readonly technical: number;
  readonly relief: number;
  readonly recap: number;
}

export interface FormatSegment {
  readonly id: string;
  readonly label: string;
  /** What belongs in it, in a sentence for writers. */
  readonly description?: string | undefined;
  readonly aliases: readonly string[];
  readonly plannedMs: number;
  /** How far an episode's planned time may be from it, in milliseconds either way. */
  readonly toleranceMs: number;
  readonly required: boolean;
  /** Whether 7-3-1 is checked in it. */
  readonly pacing: boolean;
  /** Whether it is the cold open. At most one segment of a format is. */
  readonly coldOpen: boolean;
  /** Caps a cold open below the template's range. Milliseconds. */
  readonly capMs?: { readonly min: number; readonly max: number } | undefined;
  /** Containers that must stand in it. */
  readonly requiredBlocks: readonly string[];
}

export interface Format {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly plannedMs: number;
  readonly segments: readonly FormatSegment[];
  readonly pacingTolerance: PacingTolerance;
  /** Minimum counts to report against, by kind. */
  readonly quotas: Readonly<Record<string, number>>;
  /** Gates that a status requires. */
  readonly gates: Readonly<Partial<Record<Status, readonly string[]>>>;
  readonly config: ConfigFile;
}

/** What must be found in a part's words for it to count; all of them. */
export type PartMark =
  | 'character'
  | 'clock-time'
  | 'date'
  | 'number'
  | 'question'
  | 'premise'
  | 'consequence'
  | 'contrast'
  | 'paradox';

export interface ColdOpenPart {
  /** The container that holds it. */
  readonly container: string;
  readonly description: string;
  readonly required: boolean;
  readonly marks: readonly PartMark[];
}

export interface ColdOpenTemplate {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly minMs: number;
  readonly maxMs: number;
  /** In order; the last is the thesis. */
  readonly parts: readonly ColdOpenPart[];
  readonly config: ConfigFile;
}
