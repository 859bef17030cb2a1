import type { Cue, CueKind } from '../model/index.ts';

/** A rate is measured over running text, which these pauses are part of: sentences of 15 words, paragraphs of 60. */
const SENTENCE_PAUSE_MS = 300;
const PARAGRAPH_PAUSE_MS = 600;
const REFERENCE_RATE = 150;
const WORD_MS = 60_000 / REFERENCE_RATE - SENTENCE_PAUSE_MS / 15 - PARAGRAPH_PAUSE_MS / 60;

const CUE_MS: Readonly<Record<CueKind, number>> = {
  PAUSE: 1_000,
  SFX: 2_000,
  MUSIC: 5_000,
  VISUAL: 0,
  STAGE: 0,
};

/** No single thing on the clock is longer, whatever its author wrote; keeps every sum a safe integer. */
const LONGEST_MS = 100 * 3_600_000;

const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s|$)|[。！？]/g;

/** What of a speech costs time. `paragraphs` counts every block that ends in a breath: paragraphs and list items. */
export interface SpokenAmount {
  readonly words: number;
  readonly sentences: number;
  readonly paragraphs: number;
}

/**
 * Milliseconds that a speech takes at a rate in words a minute. Running text takes exactly words divided by rate;
 * short sentences and short paragraphs take longer, for each ends in a pause.
 */
export function speakingMs({ words, sentences, paragraphs }: SpokenAmount, wordsPerMinute: number): number {
  if (words === 0) return 0;
  const rate = Number.isFinite(wordsPerMinute) && wordsPerMinute > 0 ? wordsPerMinute : REFERENCE_RATE;
  const ms = WORD_MS * words + SENTENCE_PAUSE_MS * sentences + PARAGRAPH_PAUSE_MS * paragraphs;
  return boundedMs((ms * REFERENCE_RATE) / rate);
}

/** How many sentences a text has; what follows the last full stop is one. */
export function countSentences(text: string): number {
  const ends = text.match(SENTENCE_END)?.length ?? 0;
  return /[.!?…。！？]["'”’)\]]*\s*$/.test(text) ? ends : ends + 1;
}

/** Milliseconds a cue holds the clock: the time it names, else what its kind usually takes. */
export function cueMs({ kind, durationMs }: Cue): number {
  return boundedMs(durationMs ?? CUE_MS[kind]);
}

/** Integer milliseconds from 0 to 100 hours. */
export function boundedMs(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.round(Math.min(Math.max(ms, 0), LONGEST_MS));
}
