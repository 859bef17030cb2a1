import type { ChapterLocation } from './chapters.ts';
import type { Problem } from './problem.ts';
import type { Source } from './show.ts';
import type { Span } from './source.ts';

/** How far an episode is, from the first to the last. */
export const STATUSES = ['planned', 'draft', 'review', 'recorded', 'published'] as const;
export type Status = (typeof STATUSES)[number];
export type Level = 'beginner' | 'intermediate' | 'advanced' | 'expert';

/** What `a.b[0]` stands at in a YAML text. Keys of the record are JSON pointers (RFC 6901); the root is the empty string. */
export type YamlSpans = Readonly<Record<string, { readonly key?: Span | undefined; readonly value: Span }>>;

/** The frontmatter as written and where each part stands; `data` is whatever YAML gave, checked or not. */
export interface Frontmatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly spans: YamlSpans;
  /** The opening fence line; the place of what is missing as a whole. */
  readonly openSpan: Span;
  /** From the opening fence to the end of the closing one; empty where there is none. */
  readonly span: Span;
}

/** A sign-off: who and when (ISO date). */
export interface Gate {
  readonly by: string;
  readonly date: string;
}

/** A guest named in the frontmatter: someone of the cast (`id`), or a person given by name only. */
export interface Guest {
  readonly id?: string | undefined;
  readonly name: string;
  readonly role?: string | undefined;
  readonly url?: string | undefined;
}

/** A source an episode lists, resolved against the show's. `span` is its id in the episode's frontmatter. */
export interface EpisodeSource extends Source {
  readonly span: Span;
  /** True where the entry is a bare id that `sources.yaml` defines. */
  readonly shared: boolean;
}

/** What an author adds to a chapter in the frontmatter. */
export interface ChapterNote {
  readonly shortTitle?: string | undefined;
  readonly url?: string | undefined;
  readonly image?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly location?: ChapterLocation | undefined;
}

/** The frontmatter's facts, normalised. A field that was invalid is absent or empty; its problem is reported by the schema rule. */
export interface EpisodeFacts {
  /** Folder and file stem: `foundational/001-floor`. */
  readonly id: string;
  readonly slug: string;
  readonly path: string;
  readonly number?: number | undefined;
  /** Series id as written; `undefined` where absent. */
  readonly series?: string | undefined;
  /** The title, or the file's slug where there is none. */
  readonly title: string;
  readonly summary?: string | undefined;
  readonly status: Status;
  readonly date?: string | undefined;
  /** Format id: the episode's, else the series'. */
  readonly format?: string | undefined;
  readonly coldOpen?: string | undefined;
  /** The frontmatter's duration, else the format's, else the series'. Milliseconds. */
  readonly plannedMs?: number | undefined;
  readonly level?: Level | undefined;
  readonly audience: readonly string[];
  readonly hosts: readonly string[];
  readonly guests: readonly Guest[];
  readonly prerequisites: readonly number[];
  readonly next?: number | undefined;
  readonly threads: readonly string[];
  readonly concepts: readonly string[];
  readonly objectives: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly EpisodeSource[];
  readonly gates: Readonly<Record<string, Gate>>;
  /** What chapter lists show besides titles, by the id of a segment or sub-chapter. */
  readonly chapters?: Readonly<Record<string, ChapterNote>> | undefined;
}

/** Frontmatter and headings of one file: what other episodes need to know of it, cheap to have for a whole show. */
export interface EpisodeOutline {
  readonly facts: EpisodeFacts;
  readonly frontmatter: Frontmatter;
  /** Anchors that `ep:7#anchor` can name: ids of segments, sub-chapters, and `#id` of containers and figures. */
  readonly anchors: readonly string[];
  readonly problems: readonly Problem[];
}
