import type { EpisodeOutline, Level, Status, YamlSpans } from './episode.ts';
import type { Problem } from './problem.ts';
import type { Severity } from './diagnostic.ts';
import type { SourceFile, Span } from './source.ts';

export type Tier = 'gold' | 'silver' | 'bronze';

/** A YAML file of the show, for rules that point into it. `data` is whatever YAML gave. */
export interface ConfigFile {
  readonly file: SourceFile;
  readonly data: unknown;
  readonly spans: YamlSpans;
  readonly problems: readonly Problem[];
}

/** Someone who speaks or is spoken of. `arc` says what they are in which episodes (from, to inclusive). */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role?: string | undefined;
  readonly fictional: boolean;
  readonly url?: string | undefined;
  /** Words a minute, where the show gives a rate of their own. */
  readonly wordsPerMinute?: number | undefined;
  readonly arc: readonly { readonly from: number; readonly to: number; readonly role: string }[];
}

export interface Concept {
  readonly id: string;
  readonly name: string;
  readonly prerequisites: readonly string[];
}

export interface Thread {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** A work that episodes cite. Exactly how it is found is up to the author: any of `url`, `doi`, `isbn`, `path`. */
export interface Source {
  readonly id: string;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly year?: number | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly isbn?: string | undefined;
  /** A file under the show's sources root, as written. */
  readonly path?: string | undefined;
  readonly tier?: Tier | undefined;
  readonly minutes?: number | undefined;
}

/** A file that a source or figure points to. `tier` is what the document's own frontmatter says. */
export interface ReferencedFile {
  readonly state: 'file' | 'missing' | 'outside' | 'not-a-file';
  readonly tier?: string | undefined;
}

/** An episode as series.yaml plans it; a Markdown file may or may not exist. */
export interface PlannedEpisode {
  readonly number: number;
  readonly title: string;
  readonly coldOpen?: string | undefined;
  readonly status?: Status | undefined;
  /** What it will rest on; the bare ids of sources.yaml are left out. */
  readonly sources?: readonly Source[] | undefined;
  readonly span: Span;
}

/** A stretch of episodes that series.yaml only sketches; its numbers may be linked to. */
export interface SketchedEpisodes {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly span: Span;
}

export interface Series {
  readonly id: string;
  readonly number?: number | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  /** First and last episode number, inclusive. */
  readonly episodes?: { readonly from: number; readonly to: number } | undefined;
  readonly format?: string | undefined;
  readonly plannedMs?: number | undefined;
  readonly level?: Level | undefined;
  readonly audience: readonly string[];
  readonly planned: readonly PlannedEpisode[];
  readonly sketches?: readonly SketchedEpisodes[] | undefined;
  readonly config: ConfigFile;
}

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

/** show.yaml, normalised. */
export interface ShowSettings {
  readonly title: string;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  /** Absolute URL without a final slash. */
  readonly site?: string | undefined;
  /** BCP 47; `en` unless told. */
  readonly language: string;
  readonly artwork?: string | undefined;
  readonly explicit: boolean;
  readonly cast: readonly CastMember[];
  readonly threads: readonly Thread[];
  readonly concepts: readonly Concept[];
  readonly emotions: readonly string[];
  readonly stakes: readonly string[];
  /** Words a minute where the speaker has no rate of their own; 150 unless told. */
  readonly wordsPerMinute: number;
  /** Severity by rule name. */
  readonly lint: Readonly<Record<string, Severity | 'off'>>;
  /** Folder that `path:` of sources is relative to, within the show's root. */
  readonly sourcesRoot: string;
}

/** Everything an episode is judged and rendered against. */
export interface Show {
  readonly settings: ShowSettings;
  readonly config: ConfigFile;
  readonly sourcesConfig?: ConfigFile | undefined;
  /** sources.yaml by id. */
  readonly sources: ReadonlyMap<string, Source & { readonly span: Span }>;
  /** Sorted by number, then id. */
  readonly series: readonly Series[];
  readonly formats: ReadonlyMap<string, Format>;
  readonly coldOpens: ReadonlyMap<string, ColdOpenTemplate>;
  /** Every Markdown episode of the show, sorted by path. */
  readonly outlines: readonly EpisodeOutline[];
  /** What sources' `path` and figures' `file` point to, by path from the show's root. */
  readonly references: ReadonlyMap<string, ReferencedFile>;
}
