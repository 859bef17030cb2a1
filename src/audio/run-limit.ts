const TEN_MINUTES_MS = 600_000;
const TWO_DAYS_MS = 48 * 3_600_000;

/** Milliseconds that one run over audio of this length may take: more than any sound file needs on a slow machine. */
export function limitFor(durationMs: number): number {
  return TEN_MINUTES_MS + Math.min(durationMs, TWO_DAYS_MS);
}
