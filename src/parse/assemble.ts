import type { Format, Part, Problem, ProseBlock, Segment, Span } from '../model/index.ts';
import { fenceFigure, mathFigure } from './figures.ts';
import type { MarkdownParser } from './markdown.ts';
import { endOption, type OpenBeat } from './open-beat.ts';
import { ProseReader, saidSpan } from './prose-reader.ts';
import { quizChunks } from './quiz.ts';
import { segmentHead, titleText } from './segment-head.ts';
import { slug, UniqueIds } from './slug.ts';
import { speechParts } from './speech-parts.ts';
import type { HeadingToken, ProseToken, Token } from './tokens.ts';
import { TreeBuilder } from './tree-builder.ts';

/** What an episode's tokens are put together with. */
export interface AssembleContext {
  readonly source: string;
  readonly format: Format | undefined;
  /** Who speaks before the first label. */
  readonly firstSpeaker: string | undefined;
  readonly parse: MarkdownParser;
}

/** The parts of an episode's body. Every token is in there once. */
export interface Assembled {
  readonly preamble: readonly Part[];
  readonly segments: readonly Segment[];
  readonly problems: readonly Problem[];
}

/** Builds segments, beats and lines from tokens; recovers from whatever is not closed, and says so. */
export function assemble(tokens: readonly Token[], context: AssembleContext): Assembled {
  return new Assembler(tokens, context).run(tokens);
}

class Assembler {
  private readonly context: AssembleContext;
  private readonly reader: ProseReader;
  private readonly problems: Problem[] = [];
  private readonly ids = new UniqueIds();
  private readonly tree = new TreeBuilder(this.problems);
  private speaker: string | undefined;

  constructor(tokens: readonly Token[], context: AssembleContext) {
    this.context = context;
    this.speaker = context.firstSpeaker;
    this.reader = new ProseReader(tokens, context);
  }

  run(tokens: readonly Token[]): Assembled {
    for (const token of tokens) this.take(token);
    this.tree.endSegment('end');
    const { preamble, segments } = this.tree;
    return { preamble, segments, problems: this.problems };
  }

  private take(token: Token): void {
    const { source } = this.context;
    const { span } = token;
    switch (token.type) {
      case 'heading':
        return token.depth === 2 ? this.segment(token) : this.subheading(token);
      case 'open':
        return this.tree.open(token, source.slice(span.start, span.end));
      case 'close':
        return this.tree.close(span, source.slice(span.start, span.end));
      case 'fence':
        return this.tree.add(fenceFigure(token, source, this.problems));
      case 'math':
        return this.tree.add(mathFigure(token.content, span, source));
      case 'cue':
        return this.tree.add(token.cue);
      case 'comment':
        return this.tree.add({ type: 'comment', text: source.slice(span.start, span.end), span });
      case 'malformed':
        return this.tree.keepMalformed(span, source.slice(span.start, span.end));
      case 'prose':
        return this.prose(token);
    }
  }

  private segment(token: HeadingToken): void {
    const heading = this.reader.segmentHeading(token);
    this.problems.push(...heading.problems);
    const head = segmentHead(heading, this.reader.title(token), this.ids);
    this.tree.beginSegment(head, token.span);
  }

  private subheading(token: HeadingToken): void {
    const children = this.reader.title(token);
    const title = titleText(children);
    this.tree.add({ type: 'subheading', id: this.ids.claim(slug(title)), title, children, span: token.span });
  }

  private prose(token: ProseToken): void {
    const { label } = token;
    if (label) this.speaker = label.speaker;
    const { quiz } = this.tree;
    if (quiz) this.quizProse(quiz, saidSpan(token), token);
    else this.speech(this.reader.blocks(token, this.problems), label);
  }

  private speech(blocks: readonly ProseBlock[], label?: ProseToken['label']): void {
    for (const part of speechParts(blocks, this.speaker, label)) this.tree.add(part);
  }

  private quizProse(quiz: OpenBeat, span: Span, token: ProseToken): void {
    let { label } = token;
    for (const { key, span: chunk } of quizChunks(this.context.source, span)) {
      if (key) this.tree.beginOption(quiz, key.letter, key.span);
      const continues = key !== undefined || label !== undefined;
      for (const block of this.reader.blocksWithin(chunk, token, continues, this.problems)) {
        if (block.type === 'quote') endOption(quiz);
        this.speech([block], label);
        label = undefined;
      }
    }
    if (label) this.speech([], label);
  }
}
