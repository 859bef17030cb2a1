/** A thousand hours: past it a time is no time in a recording, and numbers lose their milliseconds. */
export const LONGEST_MS = 3_600_000_000;

/** A time as every output holds it: integer milliseconds from 0 to a thousand hours; what is no number is 0. */
export function wholeMs(ms: number): number {
  return Number.isNaN(ms) ? 0 : Math.min(LONGEST_MS, Math.max(0, Math.round(ms)));
}
