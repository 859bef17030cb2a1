import type { MasterProgress } from '../../index.ts';

const BAR = 24;
/** What share of the time each stage takes, about. */
const SHARES = { measure: 0.2, encode: 0.65, verify: 0.15 } as const;
const WORDS = { measure: 'Measuring', encode: 'Encoding', verify: 'Verifying' } as const;

/** How much of a master is done, from 0 to 1; a second attempt, and what need not measure any more, counts from its own beginning. */
export function doneShare({ stage, attempt, measuredBefore, doneMs, totalMs }: MasterProgress): number {
  const part = totalMs <= 0 ? 0 : Math.min(1, doneMs / totalMs);
  const before =
    stage === 'measure' ? 0 : stage === 'encode' ? SHARES.measure : SHARES.measure + SHARES.encode;
  const share = before + SHARES[stage] * part;
  return attempt === 1 && !measuredBefore ? share : (share - SHARES.measure) / (1 - SHARES.measure);
}

/** `Encoding   ██████░░░░  45 %  0:32 left`. `elapsedMs` is since the attempt began. */
export function workBar(progress: MasterProgress, elapsedMs: number): string {
  const share = doneShare(progress);
  const full = Math.round(share * BAR);
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const left = share < 0.03 || elapsedMs < 500 ? '' : `  ${clock((elapsedMs / share) * (1 - share))} left`;
  const again = progress.attempt > 1 ? ' again' : '';
  return `${`${WORDS[progress.stage]}${again}`.padEnd(16)} ${bar} ${String(Math.round(share * 100)).padStart(3)} %${left}`;
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is said once of each stage where no line can be rewritten. */
export function stageLine({ stage, attempt }: MasterProgress): string {
  return `${WORDS[stage]}${attempt > 1 ? ` again (attempt ${attempt})` : ''} …`;
}
