import type { Format, Inline, Problem, ProseBlock, Span } from '../model/index.ts';
import { type CutRun, cutRun } from './cut-run.ts';
import { collectReferences, type References } from './link-definitions.ts';
import type { MarkdownParser } from './markdown.ts';
import { blocksOf, inlinesOf, parseAhead } from './prose-run.ts';
import { parseSegmentHeading, type SegmentHeading } from './segment-heading.ts';
import type { HeadingToken, ProseToken, Token } from './tokens.ts';

interface Reading {
  readonly source: string;
  readonly format: Format | undefined;
  readonly parse: MarkdownParser;
}

/** Reads the prose and the headings of an episode's tokens; all that a parser is needed for is parsed at once, before it is asked for. */
export class ProseReader {
  readonly #reading: Reading;
  readonly #references: References;
  readonly #runs = new Map<Token, CutRun>();
  readonly #headings = new Map<Token, SegmentHeading>();

  constructor(tokens: readonly Token[], reading: Reading) {
    this.#reading = reading;
    this.#references = collectReferences(tokens, reading.source);
    for (const token of tokens) {
      if (token.type === 'prose')
        this.#runs.set(token, this.#cut(saidSpan(token), token, token.label !== undefined));
      else if (token.type === 'heading') this.#runs.set(token, this.#cutTitle(this.#titleSpan(token)));
    }
    parseAhead(this.#runs.values(), reading.parse);
  }

  /** A `##` line, taken apart. */
  segmentHeading(token: HeadingToken): SegmentHeading {
    const { source, format } = this.#reading;
    const { start, end } = token.content;
    let heading = this.#headings.get(token);
    if (!heading)
      this.#headings.set(token, (heading = parseSegmentHeading(source.slice(start, end), start, format)));
    return heading;
  }

  /** The words of a heading: of a segment's, its title. */
  title(token: HeadingToken): readonly Inline[] {
    return inlinesOf(this.#runs.get(token) ?? [], this.#reading.parse);
  }

  /** The blocks of a token. */
  blocks(token: ProseToken, problems: Problem[]): ProseBlock[] {
    return blocksOf(this.#runs.get(token) ?? [], this.#reading.parse, problems);
  }

  /** The blocks of a part of a token, such as one option of a quiz. */
  blocksWithin(span: Span, token: ProseToken, continues: boolean, problems: Problem[]): ProseBlock[] {
    return blocksOf(this.#cut(span, token, continues), this.#reading.parse, problems);
  }

  #titleSpan(token: HeadingToken): Span {
    return token.depth === 2 ? this.segmentHeading(token).titleSpan : token.content;
  }

  #cutTitle(span: Span): CutRun {
    if (span.end <= span.start) return [];
    const { source } = this.#reading;
    return cutRun({ source, span, inert: [], continues: true, references: this.#references });
  }

  #cut(span: Span, token: ProseToken, continues: boolean): CutRun {
    const inert = token.inert.filter((offset) => offset >= span.start && offset < span.end);
    const { source } = this.#reading;
    return cutRun({ source, span, inert, continues, references: this.#references });
  }
}

/** What is said: all but the label. */
export function saidSpan({ label, span }: ProseToken): Span {
  return { start: label?.span.end ?? span.start, end: span.end };
}
