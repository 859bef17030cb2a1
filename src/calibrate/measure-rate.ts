import { NATURAL_RATE } from '../timing/index.ts';

/** A stretch that one speaker says: how long the recording takes, and how long the estimate at the natural rate. */
export interface SpokenStretch {
  readonly recordedMs: number;
  readonly naturalMs: number;
  readonly words: number;
}

/** What a speaker's stretches come to. */
export interface MeasuredRate {
  readonly speechMs: number;
  readonly words: number;
  readonly wordsPerMinute?: number | undefined;
  readonly spread?: { readonly windows: number; readonly mean: number; readonly worst: number } | undefined;
  readonly refusal?: string | undefined;
}

const WINDOW_MS = 300_000;
/** Less says little: windows of five minutes are off by 4 to 6 % already. */
export const LEAST_MS = 180_000;
/** What show.yaml takes. */
export const SLOWEST = 40;
export const FASTEST = 400;
/** A stretch this long that takes so many times as long as its words, or so little of it, holds music or a wrong time. */
const JUDGED_MS = 15_000;
const WILD = 3;

/** Measures a speaker by recordings, each a list of stretches in order; windows never reach from one into the next. */
export function measureRate(recordings: readonly (readonly SpokenStretch[])[]): MeasuredRate {
  const sound = recordings.map((stretches) => stretches.filter((stretch) => !isWild(stretch)));
  const all = total(sound.flat());
  const found = { speechMs: all.recordedMs, words: all.words };
  if (all.recordedMs < LEAST_MS || all.naturalMs === 0)
    return { ...found, refusal: 'Too little speech to tell a rate by, expected at least 3 minutes.' };
  const rate = (NATURAL_RATE * all.naturalMs) / all.recordedMs;
  if (rate < SLOWEST || rate > FASTEST)
    return {
      ...found,
      refusal: `Nobody speaks ${Math.round(rate)} words a minute, expected ${SLOWEST} to ${FASTEST}: words and times do not belong together.`,
    };
  const wordsPerMinute = Math.round(rate);
  const errors = sound
    .flatMap(windowsOf)
    .map(({ recordedMs, naturalMs }) =>
      Math.abs((naturalMs * NATURAL_RATE) / wordsPerMinute / recordedMs - 1),
    );
  if (errors.length < 2) return { ...found, wordsPerMinute };
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { ...found, wordsPerMinute, spread: { windows: errors.length, mean, worst: Math.max(...errors) } };
}

function isWild({ recordedMs, naturalMs }: SpokenStretch): boolean {
  return (
    Math.max(recordedMs, naturalMs) >= JUDGED_MS &&
    (recordedMs > WILD * naturalMs || naturalMs > WILD * recordedMs)
  );
}

/** Five minutes of the speaker's own speech each; what is left over is one if it is half as long. */
function windowsOf(stretches: readonly SpokenStretch[]): readonly SpokenStretch[] {
  const windows: SpokenStretch[] = [];
  let open: SpokenStretch[] = [];
  let openMs = 0;
  for (const [at, stretch] of stretches.entries()) {
    open.push(stretch);
    openMs += stretch.recordedMs;
    const isLast = at === stretches.length - 1;
    if (openMs < (isLast ? WINDOW_MS / 2 : WINDOW_MS)) continue;
    windows.push(total(open));
    [open, openMs] = [[], 0];
  }
  return windows;
}

function total(stretches: readonly SpokenStretch[]): SpokenStretch {
  let [recordedMs, naturalMs, words] = [0, 0, 0];
  for (const stretch of stretches) {
    recordedMs += stretch.recordedMs;
    naturalMs += stretch.naturalMs;
    words += stretch.words;
  }
  return { recordedMs, naturalMs, words };
}
