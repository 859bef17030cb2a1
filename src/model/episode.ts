import type { BeatName, Category } from './containers.ts';
import type { Figure } from './figure.ts';
import type { EpisodeOutline } from './outline.ts';
import type { Inline, ProseBlock } from './prose.ts';
import type { Span } from './source.ts';

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
  /** The time the cue names itself, in which nobody speaks. Milliseconds. */
  readonly durationMs?: number | undefined;
  /** Its sound goes on beneath what follows, for so many milliseconds if it says so. */
  readonly bed?: { readonly lengthMs?: number | undefined } | undefined;
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
