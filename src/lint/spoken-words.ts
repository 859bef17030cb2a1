import type { Episode, Inline, Part, ProseBlock, Span, SpokenWord } from '../model/index.ts';
import { partsOf } from './parts.ts';
import { eachWord } from './words.ts';

/** The words of a stretch of prose that belongs together: a paragraph, an item. */
export type SpokenRun = readonly SpokenWord[];

const runsByEpisode = new WeakMap<Episode, readonly SpokenRun[]>();

/**
 * Prose that is said, paragraph by paragraph in reading order, as words with their places; figures and what is not spoken are left
 * out. Made once for an episode, however many rules ask.
 */
export function spokenRuns(episode: Episode): readonly SpokenRun[] {
  let runs = runsByEpisode.get(episode);
  if (!runs) runsByEpisode.set(episode, (runs = runsOf(partsOf(episode))));
  return runs;
}

// What follows sees every word of a show, and collects into lists that are there already, because generators and copies cost as much again.

function runsOf(parts: readonly Part[]): readonly SpokenRun[] {
  const runs: SpokenWord[][] = [];
  collectParts(parts, runs);
  return runs;
}

function collectParts(parts: readonly Part[], runs: SpokenWord[][]): void {
  for (const part of parts) {
    if (part.type === 'speech') collectBlock(part.block, runs);
    else if (part.type === 'option' || (part.type === 'beat' && part.spoken)) collectParts(part.parts, runs);
  }
}

function collectBlock(block: ProseBlock, runs: SpokenWord[][]): void {
  if (block.type === 'paragraph') {
    const run: SpokenWord[] = [];
    collectInlines(block.children, run);
    runs.push(run);
  } else if (block.type === 'list') {
    for (const { blocks } of block.items) for (const inner of blocks) collectBlock(inner, runs);
  } else if (block.type === 'quote') for (const inner of block.blocks) collectBlock(inner, runs);
}

function collectInlines(inlines: readonly Inline[], run: SpokenWord[]): void {
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const { value, span } = inline;
      // What an escape or a character reference stands for is at its place as a whole.
      if (value.length === span.end - span.start)
        eachWord(value, (from, to) => {
          run.push({ text: value.slice(from, to), start: span.start + from, end: span.start + to });
        });
      else collectAt(value, span, run);
    } else if (inline.type === 'inline-code') collectAt(inline.value, inline.span, run);
    else if ('children' in inline) collectInlines(inline.children, run);
  }
}

function collectAt(value: string, { start, end }: Span, run: SpokenWord[]): void {
  eachWord(value, (from, to) => {
    run.push({ text: value.slice(from, to), start, end });
  });
}
