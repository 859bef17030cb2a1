import type { Beat, Part, Problem, Segment, Span } from '../model/index.ts';
import { closeBeat, endOption, implicitBeat, type OpenBeat, openBeat } from './open-beat.ts';
import { DEEPEST_NESTING } from './nesting.ts';
import type { Token } from './tokens.ts';

type SegmentHead = Omit<Segment, 'beats' | 'span' | 'headingSpan'>;

interface OpenSegment {
  readonly head: SegmentHead;
  readonly headingSpan: Span;
  readonly beats: Beat[];
  end: number;
}

/** Segments and nested containers in the making. Whatever is still open when a segment ends is closed, with a problem at its opener. */
export class TreeBuilder {
  readonly segments: Segment[] = [];
  preamble: readonly Part[] = [];
  private readonly problems: Problem[];
  private readonly stack: OpenBeat[] = [];
  private segment: OpenSegment | undefined;
  /** Parts outside any container. */
  private loose: Part[] = [];
  /** Lines that were meant to open a container, of which the closing lines are left. */
  private misread = 0;

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  /** The quiz whose lines are being read, where the innermost container is one. */
  get quiz(): OpenBeat | undefined {
    const open = this.stack.at(-1);
    return open?.beat.name === 'quiz' ? open : undefined;
  }

  add(part: Part): void {
    const open = this.stack.at(-1);
    if (open) (open.option?.parts ?? open.parts).push(part);
    else this.loose.push(part);
  }

  beginSegment(head: SegmentHead, headingSpan: Span): void {
    this.endSegment('segment');
    this.segment = { head, headingSpan, beats: [], end: headingSpan.end };
  }

  endSegment(closedBy: 'segment' | 'end'): void {
    for (const { beat } of this.stack) {
      this.problems.push({ code: 'container-unclosed', name: beat.name, closedBy, span: beat.openSpan });
    }
    while (this.stack.length > 0) this.closeInnermost(undefined);
    this.flush();
    if (this.segment) this.segments.push(closeSegment(this.segment));
    else this.preamble = this.loose;
    this.segment = undefined;
    this.loose = [];
    this.misread = 0;
  }

  /** Begins a container. Past the deepest nesting its line is kept without a meaning, and its close will close another. */
  open(token: Extract<Token, { type: 'open' }>, text: string): void {
    if (this.stack.length >= DEEPEST_NESTING) {
      this.problems.push({ code: 'nesting-too-deep', span: token.span });
      return this.add({ type: 'unknown', text, span: token.span });
    }
    const outer = this.stack.at(-1)?.beat ?? { category: 'technical', spoken: true };
    if (this.stack.length === 0) this.flush();
    this.stack.push(openBeat(token, outer, this.problems));
  }

  /** Closes the innermost container; a close too many is kept as a line of no meaning. */
  close(span: Span, text: string): void {
    if (this.stack.length > 0) return this.closeInnermost(span);
    if (this.misread > 0) this.misread--;
    else this.problems.push({ code: 'container-stray-close', span });
    this.add({ type: 'unknown', text, span });
  }

  /** Keeps a line of colons that is neither opener nor closer; where it begins with a name, the close that was meant for it is no stray. */
  keepMalformed(span: Span, text: string): void {
    if (/^:+[ \t]*[A-Za-z]/.test(text)) this.misread++;
    this.add({ type: 'unknown', text, span });
  }

  /** Begins the next option of a quiz, which ends the one before. */
  beginOption(quiz: OpenBeat, key: string, keySpan: Span): void {
    endOption(quiz);
    quiz.option = { key, keySpan, parts: [], start: keySpan.start };
  }

  private closeInnermost(span: Span | undefined): void {
    const open = this.stack.pop();
    if (!open) return;
    const beat = closeBeat(open, span);
    if (this.stack.length > 0 || !this.segment) this.add(beat);
    else this.segment.beats.push(beat);
    if (this.segment) this.segment.end = Math.max(this.segment.end, beat.span.end);
  }

  /** Makes a beat of what has been read outside any container. */
  private flush(): void {
    const parts = this.loose;
    if (parts.length === 0 || !this.segment) return;
    this.segment.beats.push(implicitBeat(parts));
    this.segment.end = Math.max(this.segment.end, parts.at(-1)?.span.end ?? 0);
    this.loose = [];
  }
}

/** Field by field: copies by spreading get a shape each, and whoever reads them pays for it. */
function closeSegment({ head, headingSpan, beats, end }: OpenSegment): Segment {
  const { id, formatSegment, label, labelSpan, title, titleInlines, plannedMs, plannedSpan } = head;
  const span = { start: headingSpan.start, end };
  return {
    id,
    formatSegment,
    label,
    labelSpan,
    title,
    titleInlines,
    plannedMs,
    plannedSpan,
    headingSpan,
    beats,
    span,
  };
}
