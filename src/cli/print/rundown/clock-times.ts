const DAY_MS = 86_400_000;

/** Reads a time of day, `20:00` or `20:00:00`, as milliseconds from midnight; undefined where it is none. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * 3_600_000 + Number(match[2]) * 60_000 + Number(match[3] ?? 0) * 1_000;
}

/** `HH:MM:SS`; what runs past midnight begins again at 00:00:00. */
export function formatTimeOfDay(ms: number): string {
  const seconds = Math.floor((((ms % DAY_MS) + DAY_MS) % DAY_MS) / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** When a programme goes on air. */
export interface OnAir {
  /** Milliseconds from midnight; below 0 where it begins the evening before. */
  readonly startsMs: number;
  /** How long the slot is, where both its ends are fixed. */
  readonly slotMs?: number | undefined;
}

/** Counts back from a fixed end, or on from a fixed start where both are given; undefined where neither is. */
export function onAir(
  totalMs: number,
  startMs: number | undefined,
  endMs: number | undefined,
): OnAir | undefined {
  if (endMs === undefined) return startMs === undefined ? undefined : { startsMs: startMs };
  const slotMs = startMs === undefined ? undefined : (endMs - startMs + DAY_MS) % DAY_MS || DAY_MS;
  return { startsMs: endMs - totalMs, slotMs };
}
