import type { Beat, Figure, Inline, Segment, Span, Speech } from '../model/index.ts';
import { sentenceSpans } from '../notation/sentences.ts';
import { speakTex } from '../notation/tex-speech.ts';

/** Where a stretch of a passage's text came from. */
interface Piece {
  readonly type: 'text' | 'inline-code' | 'inline-math' | 'break';
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  /** Whether character by character it is the source. */
  readonly literal: boolean;
}

interface Place {
  /** What takes its time on the clock. */
  readonly part: Speech | Figure;
  /** What it stands in, outermost first; the first may be implicit. */
  readonly beats: readonly Beat[];
  readonly segment: Segment;
  /** Its kind of block; `say` is what a figure is given to be said. */
  readonly kind: 'paragraph' | 'item' | 'quote' | 'say';
}

const NONE: readonly Span[] = [];

/** A stretch of what is said, as a listener would get it: a paragraph, an item of a list. Offsets are those of its `text`. */
export class SpokenPassage implements Place {
  readonly part: Speech | Figure;
  readonly beats: readonly Beat[];
  readonly segment: Segment;
  readonly kind: Place['kind'];
  /** Without markup; a line break is one blank, a formula stands in words; citations and images are left out. */
  readonly text: string;
  /** How many sources it cites. */
  readonly citations: number;
  readonly #pieces: Piece[] = [];
  readonly #hasCode: boolean;
  #sentences: readonly Span[] | undefined;

  constructor(inlines: readonly Inline[], { part, beats, segment, kind }: Place) {
    this.part = part;
    this.beats = beats;
    this.segment = segment;
    this.kind = kind;
    const flat = { text: '', citations: 0, hasCode: false };
    flatten(inlines, flat, this.#pieces);
    this.text = flat.text;
    this.citations = flat.citations;
    this.#hasCode = flat.hasCode;
  }

  /** Its sentences, without the blanks about them. */
  get sentences(): readonly Span[] {
    return (this.#sentences ??= sentenceSpans(this.text).flatMap((span) => trimmed(this.text, span)));
  }

  /** Where a stretch of the text stands in the file, markup between its ends included. */
  sourceOf({ start, end }: Span): Span {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    if (!first || !last) return this.part.span;
    return {
      start: first.literal ? first.source.start + start - first.start : first.source.start,
      end: last.literal ? last.source.start + end - last.start : last.source.end,
    };
  }

  /** Whether a stretch is made of nothing but the author's own words: no code, no formula. */
  isProse({ start, end }: Span): boolean {
    for (let at = start; at < end; ) {
      const piece = this.#pieceAt(at);
      if (!piece || piece.type === 'inline-code' || piece.type === 'inline-math') return false;
      at = piece.end;
    }
    return true;
  }

  /** Names in backticks: where each stands in the text. */
  get codes(): readonly Span[] {
    return this.#hasCode ? this.#pieces.filter(({ type }) => type === 'inline-code') : NONE;
  }

  /** The innermost container, if it stands in one. */
  get container(): Beat | undefined {
    return this.beats.findLast(({ implicit }) => !implicit);
  }

  #pieceAt(offset: number): Piece | undefined {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low];
  }
}

function flatten(
  inlines: readonly Inline[],
  flat: { text: string; citations: number; hasCode: boolean },
  pieces: Piece[],
): void {
  for (const inline of inlines) {
    if ('children' in inline) flatten(inline.children, flat, pieces);
    else if (inline.type === 'citation') flat.citations += 1;
    else {
      const said = wordsOf(inline);
      if (said === '') continue;
      if (inline.type === 'inline-code') flat.hasCode = true;
      const start = flat.text.length;
      const source = inline.span;
      const type = inline.type as Piece['type'];
      const literal = type === 'text' && said.length === source.end - source.start;
      pieces.push({ type, start, end: start + said.length, source, literal });
      flat.text += said;
    }
  }
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text' || inline.type === 'inline-code') return inline.value;
  if (inline.type === 'inline-math') return speakTex(inline.value);
  return inline.type === 'break' ? ' ' : '';
}

function trimmed(text: string, { start, end }: Span): readonly Span[] {
  const sentence = text.slice(start, end);
  const from = start + sentence.length - sentence.trimStart().length;
  const to = start + sentence.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}
