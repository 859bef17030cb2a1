const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000 };

/**
 * Reads a length of time in any of the notations writers use: `8 min`, `90 s`, `1h30m`, `1 h 30 min`, `2 hours`,
 * `MM:SS`, `H:MM:SS`, ISO 8601 (`PT1H30M`); a bare number is minutes.
 * Returns integer milliseconds, or undefined where the text is none of them.
 */
export function parseDuration(text: string | number): number | undefined {
  if (typeof text === 'number')
    return Number.isFinite(text) && text >= 0 ? Math.round(text * 60_000) : undefined;
  const value = text.trim();
  if (value.length > 40) return undefined;
  return parseBareMinutes(value) ?? parseClock(value) ?? parseIso(value) ?? parseUnits(value);
}

function parseBareMinutes(value: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(value) ? Math.round(Number(value) * 60_000) : undefined;
}

function parseClock(value: string): number | undefined {
  const match = /^(?:(\d+):)?(\d{1,3}):([0-5]\d)(?:\.(\d{1,3}))?$/.exec(value);
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  const ms = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0'));
  return Number(hours ?? 0) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000 + ms;
}

/** ISO 8601 durations up to hours (5.5.2.3 of ISO 8601-1); days and beyond have no place in an episode. */
function parseIso(value: string): number | undefined {
  const match = /^PT(?=\d)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(value);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  return Math.round(
    Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000 + Number(seconds ?? 0) * 1_000,
  );
}

const UNIT = /(\d+(?:\.\d+)?)\s*(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\.?(?![a-z])/giy;

function parseUnits(value: string): number | undefined {
  let total = 0;
  let at = 0;
  let largest = Number.POSITIVE_INFINITY;
  while (at < value.length) {
    UNIT.lastIndex = at;
    const match = UNIT.exec(value);
    const unitMs = match ? UNIT_MS[(match[2] ?? '').charAt(0).toLowerCase()] : undefined;
    if (!match || unitMs === undefined || unitMs >= largest) return undefined;
    total += Number(match[1]) * unitMs;
    largest = unitMs;
    at = UNIT.lastIndex;
    at += /^(?:\s*,?\s*(?:and\s+)?)/.exec(value.slice(at))?.[0].length ?? 0;
  }
  return at === 0 ? undefined : Math.round(total);
}

/** `H:MM:SS` from one hour on, else `M:SS`; milliseconds are cut off. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1_000);
  const tail = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${tail}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${tail}`;
}

/** A length in the form of a clock, rounded to the second as {@link formatLength} does; a point in time is cut off instead. */
export function formatClockLength(ms: number): string {
  return formatClock(Math.round(Math.abs(ms) / 1_000) * 1_000);
}

/** A length for sentences: `45 s`, `8 min`, `2 min 30 s`, `1 h 5 min`. Rounded to the second. */
export function formatLength(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1_000);
  const parts: string[] = [];
  if (seconds >= 3_600) parts.push(`${Math.floor(seconds / 3_600)} h`);
  if (seconds % 3_600 >= 60) parts.push(`${Math.floor((seconds % 3_600) / 60)} min`);
  if (seconds % 60 > 0 || parts.length === 0) parts.push(`${seconds % 60} s`);
  return parts.join(' ');
}
