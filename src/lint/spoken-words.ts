import {
  type Episode,
  type Inline,
  type PackedWords,
  type Part,
  type ProseBlock,
  type SpokenWord,
  WordPacker,
} from '../model/index.ts';
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
  if (!runs) runsByEpisode.set(episode, (runs = runsOf(episode)));
  return runs;
}

function runsOf(episode: Episode): readonly SpokenRun[] {
  const runs: SpokenWord[][] = [];
  for (const inlines of spokenParagraphs(episode)) {
    const run: SpokenWord[] = [];
    eachSpokenWord(inlines, (value, from, to, start, end) => {
      run.push({ text: value.slice(from, to), start, end });
    });
    runs.push(run);
  }
  return runs;
}

/** The same words, small enough to be kept. Few rules need more of an episode than this, and a list of all words is long. */
export function packedSpeech(episode: Episode): PackedWords {
  const packer = new WordPacker();
  for (const inlines of spokenParagraphs(episode))
    eachSpokenWord(inlines, (value, from, to, start, end) => packer.add(value, from, to, start, end));
  return packer.packed();
}

// What follows sees every word of a show, and collects into lists that are there already, because generators and copies cost as much again.

function spokenParagraphs(episode: Episode): readonly (readonly Inline[])[] {
  const paragraphs: (readonly Inline[])[] = [];
  collectParts(partsOf(episode), paragraphs);
  return paragraphs;
}

function collectParts(parts: readonly Part[], found: (readonly Inline[])[]): void {
  for (const part of parts) {
    if (part.type === 'speech') collectBlock(part.block, found);
    else if (part.type === 'option' || (part.type === 'beat' && part.spoken)) collectParts(part.parts, found);
  }
}

function collectBlock(block: ProseBlock, found: (readonly Inline[])[]): void {
  if (block.type === 'paragraph') found.push(block.children);
  else if (block.type === 'list') {
    for (const { blocks } of block.items) for (const inner of blocks) collectBlock(inner, found);
  } else if (block.type === 'quote') for (const inner of block.blocks) collectBlock(inner, found);
}

/** Hears of a word from `from` to `to` of `value`, which stands in the file from `start` to `end`. */
type WordListener = (value: string, from: number, to: number, start: number, end: number) => void;

function eachSpokenWord(inlines: readonly Inline[], tell: WordListener): void {
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'inline-code') {
      const { value, span } = inline;
      // What an escape or a character reference stands for is at its place as a whole, and so is code.
      const isLiteral = inline.type === 'text' && value.length === span.end - span.start;
      eachWord(value, (from, to) => {
        if (isLiteral) tell(value, from, to, span.start + from, span.start + to);
        else tell(value, from, to, span.start, span.end);
      });
    } else if ('children' in inline) eachSpokenWord(inline.children, tell);
  }
}
