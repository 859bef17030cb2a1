import type { Episode, Inline, Part, ProseBlock, SpokenWord } from '../model/index.ts';
import { partsOf } from './parts.ts';
import { wordPlaces } from './words.ts';

/** The words of a stretch of prose that belongs together: a paragraph, an item. */
export type SpokenRun = readonly SpokenWord[];

const runsByEpisode = new WeakMap<Episode, readonly SpokenRun[]>();

/**
 * Prose that is said, paragraph by paragraph in reading order, as words with their places; figures and what is not spoken are left
 * out. Made once for an episode, however many rules ask.
 */
export function spokenRuns(episode: Episode): readonly SpokenRun[] {
  let runs = runsByEpisode.get(episode);
  if (!runs) runsByEpisode.set(episode, (runs = [...runsOfParts(partsOf(episode))]));
  return runs;
}

function* runsOfParts(parts: readonly Part[]): Generator<SpokenRun> {
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
    else if (inline.type === 'text' || inline.type === 'inline-code') {
      const { value, span, type } = inline;
      const places = wordPlaces(value);
      // Code, and what an escape or a character reference stands for, is at its place as a whole.
      const isLiteral = type === 'text' && value.length === span.end - span.start;
      for (let at = 0; at < places.length; at += 2) {
        const [from = 0, to = 0] = [places[at], places[at + 1]];
        const start = isLiteral ? span.start + from : span.start;
        run.push({ text: value.slice(from, to), start, end: isLiteral ? span.start + to : span.end });
      }
    }
  }
}
