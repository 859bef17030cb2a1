import type { Span } from './source.ts';

/**
 * Something the parser could not take as it stands. It is data: the lint rule that owns `code` words it,
 * so a problem has a name, a severity and a page like every other finding.
 */
export type Problem = { readonly span: Span } & ProblemData;

export type ProblemData =
  /** YAML that does not parse; `message` is the YAML library's sentence, without its position. `openedAt` is where a quote or bracket began. */
  | { code: 'yaml-syntax'; message: string; openedAt?: Span | undefined }
  | { code: 'frontmatter-missing' }
  | { code: 'frontmatter-unclosed' }
  /** An opener such as `---js` or `---json`. */
  | { code: 'frontmatter-language'; language: string }
  /** One error of JSON Schema validation. `pointer` is decoded path segments; the span is the key's or the value's. */
  | {
      code: 'schema';
      keyword: string;
      pointer: readonly (string | number)[];
      params: Readonly<Record<string, unknown>>;
      value: unknown;
      /** The schema node that failed: `description`, `enum`, `examples`, `title` help to word the message. */
      schema: Readonly<Record<string, unknown>>;
    }
  /** A heading without the space behind its hashes, which plain Markdown takes for text. */
  | { code: 'heading-unspaced'; depth: 2 | 3 }
  | { code: 'fence-unclosed'; marker: string }
  /** A line inside a fence that looks like the opener of another one: the closing line above it is probably missing. */
  | { code: 'fence-swallows-opener'; opener: Span }
  | { code: 'math-unclosed' }
  | { code: 'container-unclosed'; name: string; closedBy: 'segment' | 'end' }
  | { code: 'container-stray-close' }
  /** Quotes, lists or containers inside one another past any meaning; the text is kept as it stands. */
  | { code: 'nesting-too-deep' }
  /** A line that begins with `:::` and is neither an opener nor a closer. `suggestion` is the whole line, mended. */
  | { code: 'container-malformed'; text: string; suggestion?: string | undefined }
  | { code: 'container-unknown'; name: string }
  | { code: 'attribute-malformed'; text: string }
  | { code: 'attribute-duplicate'; name: string; first: Span }
  /** A line that is nearly a cue: wrong case, missing colon, unknown kind, or text after the bracket. */
  | { code: 'cue-malformed'; text: string; suggestion?: string | undefined }
  /** A bold label that may be meant as a speaker but names nobody in the cast, hosts or guests. */
  | { code: 'speaker-unknown'; name: string; candidate?: string | undefined }
  /** A parenthesis at the end of a segment's heading that looks like a time and is not one. */
  | { code: 'segment-time-malformed'; text: string }
  /** A control or zero-width character; `codePoint` as `U+200B`. */
  | { code: 'invisible-character'; codePoint: string }
  | { code: 'raw-html'; text: string }
  | { code: 'invalid-utf8'; encoding?: 'UTF-16' | undefined }
  | { code: 'byte-order-mark' };

export type ProblemCode = ProblemData['code'];
