import type { Episode, Inline, Part, ProseBlock, SpokenWord } from '../model/index.ts';
import { partsOf } from './parts.ts';

/** A letter or digit, and what holds a word together; a hyphen parts two. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a stretch of prose that speakers say in one breath: a paragraph, an item, a cell. */
export type SpokenRun = readonly SpokenWord[];

/** Prose that is said, paragraph by paragraph in reading order, as words with their places; figures and what is not spoken are left out. */
export function* spokenRuns(episode: Episode): Generator<SpokenRun> {
  yield* runsOfParts(partsOf(episode));
}

/** The same of what stands in a container. */
export function* runsOfParts(parts: readonly Part[]): Generator<SpokenRun> {
  for (const part of parts) {
    if (part.type === 'speech') yield* runsOf(part.block);
    else if (part.type === 'option' || (part.type === 'beat' && part.spoken)) yield* runsOfParts(part.parts);
  }
}

function* runsOf(block: ProseBlock): Generator<SpokenRun> {
  if (block.type === 'paragraph') {
    const run: SpokenWord[] = [];
    collect(block.children, run);
    yield run;
  } else if (block.type === 'list') {
    for (const { blocks } of block.items) for (const inner of blocks) yield* runsOf(inner);
  } else if (block.type === 'quote') for (const inner of block.blocks) yield* runsOf(inner);
}

function collect(inlines: readonly Inline[], run: SpokenWord[]): void {
  for (const inline of inlines) {
    if ('children' in inline) collect(inline.children, run);
    else if (inline.type === 'text') {
      const { value, span } = inline;
      // What an escape or a character reference stands for is one word at its place.
      const isLiteral = value.length === span.end - span.start;
      for (const { 0: text, index } of value.matchAll(WORD))
        run.push(
          isLiteral
            ? { text, start: span.start + index, end: span.start + index + text.length }
            : { text, start: span.start, end: span.end },
        );
    } else if (inline.type === 'inline-code')
      for (const { 0: text } of inline.value.matchAll(WORD))
        run.push({ text, start: inline.span.start, end: inline.span.end });
  }
}

/** The words of a text that stands in no file, as they are compared with spoken ones. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
