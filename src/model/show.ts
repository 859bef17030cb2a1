import type { EpisodeOutline, Level, YamlSpans } from './outline.ts';
import type { ColdOpenTemplate, Format } from './format.ts';
import type { Pace, PlannedEpisode, SketchedEpisodes } from './plan.ts';
import type { Problem } from './problem.ts';
import type { LintSettings } from './lint-settings.ts';
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

/** A way through the show for one kind of listener: episode numbers in the order in which to hear them, as written. */
export interface Track {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly episodes: readonly number[];
}

/** What a tier of sources or a level of mathematical rigour means in this show. */
export interface Meaning<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly description?: string | undefined;
}

export type Rigour = 'intuitive' | 'practical' | 'theoretical' | 'research';

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
  readonly pace?: Pace | undefined;
  readonly planned: readonly PlannedEpisode[];
  readonly sketches?: readonly SketchedEpisodes[] | undefined;
  readonly config: ConfigFile;
}

/** What the show wants of its chapter lists. */
export interface ChapterSettings {
  /** Whether `###` headings are listed too. */
  readonly subChapters: boolean;
  /** Names of the formats that a build writes; the usual ones where it is undefined. */
  readonly formats?: readonly string[] | undefined;
  /** Name of the frame rate for lists of video editors, such as `25`. */
  readonly fps?: string | undefined;
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
  /** What the tiers of sources mean, best first. */
  readonly tiers?: readonly Meaning<Tier>[] | undefined;
  /** What the levels of mathematical rigour mean, from the easiest on. */
  readonly rigour?: readonly Meaning<Rigour>[] | undefined;
  /** Learning tracks; their episodes need not exist. */
  readonly tracks?: readonly Track[] | undefined;
  /** What is written, and how it is said: `kubectl` as `kube control`. */
  readonly pronunciations?: Readonly<Record<string, string>> | undefined;
  /** Words a minute where the speaker has no rate of their own; 150 unless told. */
  readonly wordsPerMinute: number;
  readonly lint: LintSettings;
  readonly chapters?: ChapterSettings | undefined;
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
