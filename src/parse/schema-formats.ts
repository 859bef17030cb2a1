import { parseDuration } from '../notation/time.ts';

/** What the `format` keyword of our schemas means, by name; they are asked about strings only. */
export const SCHEMA_FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'time-length': (text) => parseDuration(text) !== undefined,
  'time-length-or-percent': (text) =>
    parsePercentage(text) !== undefined || parseDuration(text) !== undefined,
};

/** A full date (RFC 3339, section 5.6) that the calendar has. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `25%` as 0.25; undefined where the text is no percentage. */
export function parsePercentage(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  return match ? Number(match[1]) / 100 : undefined;
}
