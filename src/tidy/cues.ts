import {
  type Edit,
  type Episode,
  type Problem,
  type Span,
  walkBlocks,
  walkInlines,
  walkParts,
  partsOf,
} from '../model/index.ts';
import { replacing } from './edits.ts';

/** What a line can stand in the middle of and be taken out. */
const NARROW: ReadonlySet<string> = new Set(['text', 'paragraph', 'list', 'quote', 'footnote-definition']);

/** Cues as `[KIND: text]`, without emphasis. */
export function cueNotationEdits(text: string, episode: Episode): readonly Edit[] {
  const edits: Edit[] = [];
  for (const part of walkParts(partsOf(episode))) {
    if (part.type !== 'cue') continue;
    edits.push(
      ...replacing(text, part.span, part.text === '' ? `[${part.kind}:]` : `[${part.kind}: ${part.text}]`),
    );
  }
  return edits;
}

/** The same, and lines that were plainly meant as cues: whose kind is in small letters or has a space before its colon. */
export function cueEdits(text: string, episode: Episode): readonly Edit[] {
  const parts = partsOf(episode);
  const edits = [...cueNotationEdits(text, episode)];
  const near = nearCues(episode);
  const wide =
    near.length === 0
      ? []
      : [...walkInlines(parts), ...walkBlocks(parts)].filter(({ type }) => !NARROW.has(type));
  for (const problem of near) {
    // Emphasis, code or HTML that began on an earlier line would be cut in two.
    const isInside = wide.some(({ span }) => span.start < problem.span.start && span.end >= problem.span.end);
    if (!isInside && standsFree(text, problem.span))
      edits.push({ span: problem.span, text: problem.suggestion });
  }
  return edits;
}

type NearCue = Extract<Problem, { code: 'cue-malformed' }> & { readonly suggestion: string };

/** Lines that were plainly meant as cues and are speech as they stand. */
export function nearCues(episode: Episode): readonly NearCue[] {
  return episode.problems.filter(
    (problem): problem is NearCue =>
      problem.code === 'cue-malformed' && problem.suggestion !== undefined && isPlainlyCue(problem.text),
  );
}

/**
 * Whether the paragraph around a line can be parted there without a change to what its other lines are:
 * no hard break before it, and nothing after it that is a list, code or a definition only at the start of a paragraph.
 */
function standsFree(text: string, span: Span): boolean {
  const before = /([^\r\n]*)(?:\r\n|\n|\r)[ \t]*$/.exec(
    text.slice(Math.max(0, span.start - 5_000), span.start),
  );
  const after = /^[ \t]*(?:\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(span.end, span.end + 5_000));
  return (
    /^(?:[ \t]*|(?! {4}|[ ]{0,3}(?:[-+*>|<]|\d)(?!\*)).*?[^\\ \t][ \t]?)$/.test(before?.[1] ?? '') &&
    /^[ \t]*$|^ {0,3}(?:\p{L}|\*\*\p{L}|:::|#{1,6}[ \t]|```|~~~)/u.test(after?.[1] ?? '')
  );
}

/** Only a colon says that nothing in the brackets was meant to be spoken: `[Music theory]` may be speech. */
function isPlainlyCue(line: string): boolean {
  return /^[\s*_]*\[\s*[A-Za-z ]+?\s*:/.test(line);
}
