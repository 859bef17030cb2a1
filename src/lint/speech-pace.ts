import type { Rundown, Show } from '../model/index.ts';

/** Says how many words take a length of time, as `about 440 words`. */
export type WordsFor = (lengthMs: number) => string;

/** Words for times, at the rate the episode is spoken at, or the show's where nothing is said yet. */
export function wordsFor(
  { segments, spokenWords }: Pick<Rundown, 'segments' | 'spokenWords'>,
  show: Show,
): WordsFor {
  let speechMs = 0;
  for (const { beats } of segments)
    for (const { lines } of beats)
      for (const { words, startMs, endMs } of lines) if (words > 0) speechMs += endMs - startMs;
  const wordsPerMinute = speechMs > 0 ? (spokenWords * 60_000) / speechMs : show.settings.wordsPerMinute;
  return (lengthMs) => {
    const words = (Math.abs(lengthMs) * wordsPerMinute) / 60_000;
    const step = words >= 100 ? 10 : 5;
    return `about ${Math.max(step, Math.round(words / step) * step)} words`;
  };
}
