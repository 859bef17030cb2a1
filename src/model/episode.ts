import type { BeatName, Category } from './containers.ts';
import type { Problem } from './problem.ts';
import type { Inline, ProseBlock } from './prose.ts';
import type { Source } from './show.ts';
import type { Span } from './source.ts';

export type Status = 'planned' | 'draft' | 'review' | 'recorded' | 'published';
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
}

/** Frontmatter and headings of one file: what other episodes need to know of it, cheap to have for a whole show. */
export interface EpisodeOutline {
  readonly facts: EpisodeFacts;
  readonly frontmatter: Frontmatter;
  /** Anchors that `ep:7#anchor` can name: ids of segments, sub-chapters, and `#id` of containers and figures. */
  readonly anchors: readonly string[];
  readonly problems: readonly Problem[];
}

/** One parsed episode: every part of its text is in here once, with its place. */
export interface Episode extends EpisodeOutline {
  /** What stands before the first `##`. Empty in a well-formed episode. */
  readonly preamble: readonly Part[];
  readonly segments: readonly Segment[];
  /** Every citation of the text, in order, with the frontmatter's objectives and captions left out. */
  readonly citations: readonly { readonly id: string; readonly span: Span }[];
  /** Every link and image of the text, in order. */
  readonly links: readonly EpisodeLink[];
}

export interface EpisodeLink {
  readonly url: string;
  readonly kind: 'link' | 'image';
  readonly episode?:
    | { readonly text: string; readonly number?: number | undefined; readonly anchor?: string | undefined }
    | undefined;
  readonly span: Span;
}

/** A `##` heading and what follows it up to the next. */
export interface Segment {
  /** Unique in the episode: the format segment's id where the label names one, else a slug of the heading; doubled ones get `-2`. */
  readonly id: string;
  /** Id of the format's segment that the label names. */
  readonly formatSegment?: string | undefined;
  /** The words before the colon, where the label is known or looks like one. */
  readonly label?: string | undefined;
  readonly labelSpan?: Span | undefined;
  /** Plain text: the chapter's title. Without label and time; never empty unless the heading is. */
  readonly title: string;
  readonly titleInlines: readonly Inline[];
  /** From the heading's parenthesis. Milliseconds. */
  readonly plannedMs?: number | undefined;
  readonly plannedSpan?: Span | undefined;
  /** In order: containers, and `technical` beats made of what stands outside any container (`implicit`). */
  readonly beats: readonly Beat[];
  /** The heading line. */
  readonly headingSpan: Span;
  readonly span: Span;
}

/** `key=value`, `key="value"`, a bare `flag` (value `true`), `#id` (name `id`), `.class` (name `class`). */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** A container, or a run of parts outside any (`implicit`). */
export interface Beat {
  readonly type: 'beat';
  /** The name as written; one of `BeatName` where the vocabulary has it. */
  readonly name: BeatName | (string & {});
  readonly implicit: boolean;
  /** The vocabulary's category; that of the enclosing beat for a container the vocabulary does not place. */
  readonly category: Category;
  /** Whether its words are said: the vocabulary's answer, or the author's `spoken=true|false`. False inside an unspoken beat. */
  readonly spoken: boolean;
  /** By name; of doubled ones the first. Classes are joined by a space under `class`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly attributeList: readonly Attribute[];
  readonly parts: readonly Part[];
  /** The `:::name` line (for implicit beats: an empty span at the start). */
  readonly openSpan: Span;
  readonly nameSpan: Span;
  /** Absent where the container was never closed, and for implicit beats. */
  readonly closeSpan?: Span | undefined;
  readonly span: Span;
}

/** What stands in a beat, in order. */
export type Part = Speech | Cue | Figure | Subheading | Option | Beat | Comment | Unknown;

/** One block of prose, and who says it. */
export interface Speech {
  readonly type: 'speech';
  /** Cast id, or the guest's name where a guest has no id; undefined where nobody was named and there is no host. */
  readonly speaker?: string | undefined;
  /** Set on the block that carries the label itself. */
  readonly label?: { readonly span: Span; readonly direction?: string | undefined } | undefined;
  readonly block: ProseBlock;
  readonly span: Span;
}

export type CueKind = 'SFX' | 'MUSIC' | 'PAUSE' | 'VISUAL' | 'STAGE';

export interface Cue {
  readonly type: 'cue';
  readonly kind: CueKind;
  /** The words after the kind, time included, as written. */
  readonly text: string;
  /** The time the cue names itself. Milliseconds. */
  readonly durationMs?: number | undefined;
  readonly span: Span;
}

/** A `###` heading: a sub-chapter. `id` is unique in the episode. */
export interface Subheading {
  readonly type: 'subheading';
  readonly id: string;
  readonly title: string;
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** An answer of a quiz: `b. propagation`, and the blocks that stand beneath it. */
export interface Option {
  readonly type: 'option';
  readonly key: string;
  readonly keySpan: Span;
  readonly parts: readonly Part[];
  readonly span: Span;
}

/** `<!-- … -->` on lines of its own: for the authors, shown to nobody. `text` is the whole comment. */
export interface Comment {
  readonly type: 'comment';
  readonly text: string;
  readonly span: Span;
}

/** A line that is no part of the grammar (a broken `:::` line): kept, shown to nobody, reported. */
export interface Unknown {
  readonly type: 'unknown';
  readonly text: string;
  readonly span: Span;
}

/** What every figure has. A figure is shown; it is said only where `say` or `spoken` asks for it. */
export interface FigureBase {
  readonly type: 'figure';
  readonly id?: string | undefined;
  readonly caption?: string | undefined;
  /** The words the host says for it. */
  readonly say?: string | undefined;
  /** True where the author marked it `spoken`. */
  readonly spoken: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly attributeList: readonly Attribute[];
  readonly span: Span;
}
export interface CodeFigure extends FigureBase {
  readonly kind: 'code';
  /** The first word of the fence's info string, as written; undefined where there is none. */
  readonly language?: string | undefined;
  readonly languageSpan?: Span | undefined;
  /** Content with `\n` line endings and no final one. */
  readonly text: string;
  readonly file?: string | undefined;
  /** Marked `run`: its output is claimed by the text. */
  readonly run: boolean;
  /** The opening fence line; absent for indented code. */
  readonly openSpan?: Span | undefined;
  readonly contentSpan: Span;
}
export interface DiagramFigure extends FigureBase {
  readonly kind: 'diagram';
  readonly language: 'mermaid' | 'dot';
  readonly text: string;
  readonly openSpan: Span;
  readonly contentSpan: Span;
}
export interface MathFigure extends FigureBase {
  readonly kind: 'math';
  /** TeX without its dollars. */
  readonly text: string;
  readonly contentSpan: Span;
}
export interface TableFigure extends FigureBase {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[];
  /** The first row is the header. */
  readonly rows: readonly {
    readonly cells: readonly { readonly children: readonly Inline[]; readonly span: Span }[];
    readonly span: Span;
  }[];
}
export interface ImageFigure extends FigureBase {
  readonly kind: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title?: string | undefined;
}
export type Figure = CodeFigure | DiagramFigure | MathFigure | TableFigure | ImageFigure;
