/** A time as every output holds it: integer milliseconds, not negative; what is no finite number is 0. */
export function wholeMs(ms: number): number {
  return Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : 0;
}
