const WINDOW = 8;
const ENOUGH = 4;
/** By how many words one side may run ahead within a window. */
const SLACK = 2;

/** The first word from `from` on (before `to`) that begins a stretch in which words of both sides follow each other; -1 without one. */
export function firstDense(places: Int32Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isDense(places, at, 1)) return at;
  return -1;
}

/** The last word before `to` (from `from` on) that ends such a stretch; -1 without one. */
export function lastDense(places: Int32Array, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (isDense(places, at, -1)) return at;
  return -1;
}

function isDense(places: Int32Array, at: number, step: 1 | -1): boolean {
  const place = places[at] ?? -1;
  if (place < 0) return false;
  let found = 0;
  for (let away = 0; away < WINDOW; away++) {
    const other = places[at + step * away] ?? -1;
    if (other >= 0 && Math.abs(other - place - step * away) <= SLACK) found++;
  }
  return found >= ENOUGH;
}
