import { formatClock, type MasterProgress } from '../../index.ts';

const WIDEST = 24;
/** A bar of fewer cells says less than the number beside it. */
const NARROWEST = 6;
/** What share of the time each stage takes, about. */
const SHARES = { measure: 0.2, encode: 0.65, verify: 0.15 } as const;
const WORDS = { measure: 'Measuring', encode: 'Encoding', verify: 'Verifying' } as const;

/** How much of a master is done, from 0 to 1; a second attempt, and what need not measure any more, counts from its own beginning. */
export function doneShare({ stage, attempt, measuredBefore, doneMs, totalMs }: MasterProgress): number {
  const part = shareOf(doneMs, totalMs);
  const before =
    stage === 'measure' ? 0 : stage === 'encode' ? SHARES.measure : SHARES.measure + SHARES.encode;
  const share = before + SHARES[stage] * part;
  return attempt === 1 && !measuredBefore ? share : (share - SHARES.measure) / (1 - SHARES.measure);
}

/** Milliseconds of audio as a share from 0 to 1, whatever the file says of its length. */
export function shareOf(doneMs: number, totalMs: number): number {
  return totalMs <= 0 ? 0 : Math.min(1, Math.max(0, doneMs / totalMs));
}

/** The bar of a master. `elapsedMs` is since the attempt began. */
export function masterBar(progress: MasterProgress, elapsedMs: number, width: number): string {
  const words = `${WORDS[progress.stage]}${progress.attempt > 1 ? ' again' : ''}`;
  return workBar(words.padEnd(progress.attempt > 1 ? 15 : 9), doneShare(progress), elapsedMs, width);
}

/** `Encoding  ██████░░░░  45 %  0:32 left`. On a narrow terminal the bar is shorter, and then goes; the time left goes last. */
export function workBar(words: string, share: number, elapsedMs: number, width: number): string {
  const percent = `${String(Math.round(share * 100)).padStart(3)} %`;
  const left =
    share < 0.03 || elapsedMs < 500
      ? ''
      : `  ${formatClock(Math.ceil(((elapsedMs / share) * (1 - share)) / 1_000) * 1_000)} left`;
  // Room is kept for the time left, so that the bar does not jump when it comes.
  const room = width - 1 - words.length - percent.length - Math.max(left.length, '  00:00 left'.length) - 2;
  if (room >= NARROWEST) return `${words} ${cells(share, Math.min(WIDEST, room))} ${percent}${left}`;
  const short = `${words.trimEnd()} ${percent.trimStart()}`;
  return short.length + left.length < width ? `${short}${left}` : short;
}

function cells(share: number, count: number): string {
  const full = Math.floor(share * count);
  return `${'█'.repeat(full)}${'░'.repeat(count - full)}`;
}

/** What is said once of each stage where no line can be rewritten. */
export function stageLine({ stage, attempt }: MasterProgress): string {
  return `${WORDS[stage]}${attempt > 1 ? ` again (attempt ${attempt})` : ''} …`;
}
