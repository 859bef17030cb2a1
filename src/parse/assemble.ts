import {
  type Beat,
  type Format,
  type Part,
  type Problem,
  type ProseBlock,
  type Segment,
  type Span,
} from '../model/index.ts';
import { fenceFigure, mathFigure } from './figures.ts';
import { speechParts } from './speech-parts.ts';
import { collectReferences, type References } from './link-definitions.ts';
import { closeBeat, endOption, implicitBeat, type OpenBeat, openBeat } from './open-beat.ts';
import { parseInlineRun, parseProseRun } from './prose-run.ts';
import { quizChunks } from './quiz.ts';
import type { ProseToken, Token } from './tokens.ts';
import { parseSegmentHeading } from './segment-heading.ts';
import { segmentHead, titleText } from './segment-head.ts';
import { slug, UniqueIds } from './slug.ts';
import type { SpeakerLabel } from './speaker-label.ts';

/** What an episode's tokens are put together with. */
export interface AssembleContext {
  readonly source: string;
  readonly format: Format | undefined;
  /** Who speaks before the first label. */
  readonly firstSpeaker: string | undefined;
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

type OpenSegment = Omit<Segment, 'beats' | 'span'> & { readonly beats: Beat[]; end: number };

class Assembler {
  private readonly context: AssembleContext;
  private readonly references: References;
  private readonly problems: Problem[] = [];
  private readonly ids = new UniqueIds();
  private readonly segments: Segment[] = [];
  private preamble: readonly Part[] = [];
  private segment: OpenSegment | undefined;
  private readonly stack: OpenBeat[] = [];
  private loose: Part[] = [];
  private speaker: string | undefined;

  constructor(tokens: readonly Token[], context: AssembleContext) {
    this.context = context;
    this.speaker = context.firstSpeaker;
    this.references = collectReferences(tokens, context.source);
  }

  run(tokens: readonly Token[]): Assembled {
    for (const token of tokens) this.take(token);
    this.endSegment('end');
    return { preamble: this.preamble, segments: this.segments, problems: this.problems };
  }

  private take(token: Token): void {
    const { source } = this.context;
    switch (token.type) {
      case 'heading':
        return token.depth === 2 ? this.beginSegment(token) : this.subheading(token);
      case 'open':
        return this.open(token);
      case 'close':
        return this.close(token.span);
      case 'fence':
        return this.add(fenceFigure(token, source, this.problems));
      case 'math':
        return this.add(mathFigure(token.content, token.span, source));
      case 'cue':
        return this.add(token.cue);
      case 'comment':
        return this.add({
          type: 'comment',
          text: source.slice(token.span.start, token.span.end),
          span: token.span,
        });
      case 'malformed':
        return this.add({
          type: 'unknown',
          text: source.slice(token.span.start, token.span.end),
          span: token.span,
        });
      case 'prose':
        return this.prose(token);
    }
  }

  private beginSegment(token: Extract<Token, { type: 'heading' }>): void {
    this.endSegment('segment');
    const { source, format } = this.context;
    const { start, end } = token.content;
    const heading = parseSegmentHeading(source.slice(start, end), start, format);
    this.problems.push(...heading.problems);
    const titleInlines = this.inlines(heading.titleSpan);
    this.segment = {
      ...segmentHead(heading, titleInlines, this.ids),
      headingSpan: token.span,
      beats: [],
      end: token.span.end,
    };
  }

  private endSegment(closedBy: 'segment' | 'end'): void {
    for (const { beat } of this.stack) {
      this.problems.push({ code: 'container-unclosed', name: beat.name, closedBy, span: beat.openSpan });
    }
    while (this.stack.length > 0) this.closeInnermost(undefined);
    this.flush();
    if (!this.segment) {
      this.preamble = this.loose;
      this.loose = [];
      return;
    }
    const { end, ...segment } = this.segment;
    this.segments.push({ ...segment, span: { start: segment.headingSpan.start, end } });
    this.segment = undefined;
  }

  private subheading(token: Extract<Token, { type: 'heading' }>): void {
    const children = this.inlines(token.content);
    const title = titleText(children);
    this.add({ type: 'subheading', id: this.ids.claim(slug(title)), title, children, span: token.span });
  }

  private inlines(span: Span) {
    if (span.end <= span.start) return [];
    return parseInlineRun({ source: this.context.source, span, inert: [], references: this.references });
  }

  private open(token: Extract<Token, { type: 'open' }>): void {
    const outer = this.stack.at(-1)?.beat ?? { category: 'technical', spoken: true };
    if (this.stack.length === 0) this.flush();
    this.stack.push(openBeat(token, outer, this.problems));
  }

  private close(span: Span): void {
    if (this.stack.length === 0) this.problems.push({ code: 'container-stray-close', span });
    else this.closeInnermost(span);
  }

  private closeInnermost(span: Span | undefined): void {
    const open = this.stack.pop();
    if (!open) return;
    const beat = closeBeat(open, span);
    if (this.stack.length > 0 || !this.segment) this.add(beat);
    else this.segment.beats.push(beat);
    if (this.segment) this.segment.end = Math.max(this.segment.end, beat.span.end);
  }

  private add(part: Part): void {
    const open = this.stack.at(-1);
    if (open) (open.option?.parts ?? open.parts).push(part);
    else this.loose.push(part);
  }

  /** Makes a beat of what has been read outside any container. */
  private flush(): void {
    const parts = this.loose;
    if (parts.length === 0 || !this.segment) return;
    this.segment.beats.push(implicitBeat(parts));
    this.segment.end = Math.max(this.segment.end, parts.at(-1)?.span.end ?? 0);
    this.loose = [];
  }

  private prose(token: ProseToken): void {
    const { label } = token;
    if (label) this.speaker = label.speaker;
    const span = { start: label?.span.end ?? token.span.start, end: token.span.end };
    const quiz = this.stack.at(-1)?.beat.name === 'quiz' ? this.stack.at(-1) : undefined;
    if (quiz) this.quizProse(quiz, span, token);
    else this.speech(this.blocks(span, label !== undefined, token.inert), label);
  }

  private blocks(span: Span, continues: boolean, inert: readonly number[]): ProseBlock[] {
    const { source } = this.context;
    const inside = inert.filter((offset) => offset >= span.start && offset < span.end);
    return parseProseRun(
      { source, span, inert: inside, continues, references: this.references },
      this.problems,
    );
  }

  private speech(blocks: readonly ProseBlock[], label?: SpeakerLabel): void {
    for (const part of speechParts(blocks, this.speaker, label)) this.add(part);
  }

  private quizProse(quiz: OpenBeat, span: Span, token: ProseToken): void {
    for (const chunk of quizChunks(this.context.source, span)) {
      if (chunk.key) {
        endOption(quiz);
        const { letter, span: keySpan } = chunk.key;
        quiz.option = { key: letter, keySpan, parts: [], start: keySpan.start };
      }
      const continues =
        chunk.key !== undefined || (token.label !== undefined && chunk.span.start === span.start);
      for (const block of this.blocks(chunk.span, continues, token.inert)) {
        if (block.type === 'quote') endOption(quiz);
        this.speech([block]);
      }
    }
  }
}
