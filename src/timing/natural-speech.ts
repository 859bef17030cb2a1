import type { Show } from '../model/index.ts';
import { pronunciationsOf } from './pronunciations-of.ts';
import { NATURAL_RATE, speakingMs } from './speaking-time.ts';
import { speechAmount } from './speech-amount.ts';

/** How long a speech takes at the natural rate as the show says things, and its words as a page has them. */
export function naturalSpeech(
  text: string,
  paragraphs: number,
  show: Show,
): { readonly naturalMs: number; readonly words: number } {
  const amount = speechAmount(text, pronunciationsOf(show.settings.pronunciations));
  return { naturalMs: speakingMs(amount, paragraphs, NATURAL_RATE), words: amount.words };
}
