export { planTiming } from './plan-timing.ts';
export { countWithin } from './new-concepts.ts';
export { measurePacing } from './pacing.ts';
export { naturalSpeech } from './natural-speech.ts';
export { weakestBasis } from './weakest-basis.ts';
export { NATURAL_RATE } from './speaking-time.ts';
