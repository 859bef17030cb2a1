import type { Cue, CueKind } from '../model/index.ts';
import type { SpeechAmount } from './speech-amount.ts';

/**
 * What each part of speech takes, in milliseconds, at `NATURAL_RATE`. Fitted on paragraphs of technical prose that two open
 * synthesisers spoke, and checked on others; docs/timing.md has the figures. A syllable and its letters, less where a word is swallowed.
 */
const SYLLABLE_MS = 50;
const WORD_MS = 80;
const LIGHT_WORD_MS = -80;
const LETTER_MS = 40;
const BREATH_MS = 250;
const SENTENCE_END_MS = 400;
const PARAGRAPH_END_MS = 400;
/** Words a minute, as a page has them, that ordinary technical prose comes to at these lengths. */
export const NATURAL_RATE = 180;

const CUE_MS: Readonly<Record<CueKind, number>> = {
  PAUSE: 1_000,
  SFX: 2_000,
  MUSIC: 5_000,
  VISUAL: 0,
  STAGE: 0,
};

/** No single thing on the clock is longer, whatever its author wrote; keeps every sum a safe integer. */
const LONGEST_MS = 100 * 3_600_000;

/**
 * Milliseconds that a speech of so many paragraphs takes at a rate in words a minute: what a host is measured to say of ordinary
 * prose in a minute of running speech, pauses included.
 */
export function speakingMs(amount: SpeechAmount, paragraphs: number, wordsPerMinute: number): number {
  if (amount.saidWords === 0) return 0;
  const rate = Number.isFinite(wordsPerMinute) && wordsPerMinute > 0 ? wordsPerMinute : NATURAL_RATE;
  const ms =
    SYLLABLE_MS * amount.syllables +
    WORD_MS * amount.saidWords +
    LIGHT_WORD_MS * amount.lightWords +
    LETTER_MS * amount.letters +
    BREATH_MS * amount.breaths +
    SENTENCE_END_MS * amount.sentenceEnds +
    PARAGRAPH_END_MS * paragraphs;
  return boundedMs((ms * NATURAL_RATE) / rate);
}

/** Milliseconds a cue holds the clock: the time it names, else what its kind usually takes. */
export function cueMs({ kind, durationMs }: Cue): number {
  return boundedMs(durationMs ?? CUE_MS[kind]);
}

/** Integer milliseconds from 0 to 100 hours. */
export function boundedMs(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.round(Math.min(Math.max(ms, 0), LONGEST_MS));
}
