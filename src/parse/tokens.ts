import type { Attribute, Cue, Span } from '../model/index.ts';
import type { SpeakerLabel } from './speaker-label.ts';

/** One piece of structure. Tokens cover the body in order; what is between them is blank. */
export type Token =
  | HeadingToken
  | {
      readonly type: 'open';
      readonly name: string;
      readonly nameSpan: Span;
      readonly attributes: readonly Attribute[];
      readonly span: Span;
    }
  | { readonly type: 'close'; readonly span: Span }
  | { readonly type: 'malformed'; readonly span: Span }
  | FenceToken
  | { readonly type: 'math'; readonly content: Span; readonly span: Span }
  | { readonly type: 'comment'; readonly span: Span }
  | { readonly type: 'cue'; readonly cue: Cue; readonly span: Span }
  | ProseToken;

/** A `##` or `###` line; `content` is what stands behind the hashes. */
export interface HeadingToken {
  readonly type: 'heading';
  readonly depth: 2 | 3;
  readonly content: Span;
  readonly span: Span;
}

/** A fenced block. `content` leaves out the line ending before the closing line. */
export interface FenceToken {
  readonly type: 'fence';
  readonly indent: number;
  readonly info: Span;
  readonly openSpan: Span;
  readonly content: Span;
  readonly span: Span;
}

/** Lines of prose with nothing structural between them. With a label, `span` begins at the label. */
export interface ProseToken {
  readonly type: 'prose';
  readonly label?: SpeakerLabel | undefined;
  /** Offsets whose character must mean nothing to the Markdown parser, though it stands in the text. */
  readonly inert: readonly number[];
  readonly span: Span;
}
