import { parseDuration } from './time.ts';

/** `15 min`, `2 min 30 s`, `45 s`: how headings give times. Hours stay minutes, as in the names of formats. */
export function headingTime(ms: number): string | undefined {
  return spelled(ms, ' min', ' s', ' ');
}

/** `60m`, `2m30s`, `45s`: how frontmatter gives times. */
export function frontmatterTime(ms: number): string | undefined {
  return spelled(ms, 'm', 's', '');
}

/** Whether a time is written with its hours as hours: as clear as minutes, and nobody thanks who counts them out. */
export function saysHours(text: string): boolean {
  return /^\s*\d+(?:\.\d+)?\s*h(?:(?:ou)?rs?)?(?:\s*\d+\s*m(?:in(?:ute)?s?)?)?(?:\s*\d+\s*s(?:ec(?:ond)?s?)?)?\s*$/i.test(
    text,
  );
}

/** Undefined where the notation could not say the same time. */
function spelled(ms: number, minute: string, second: string, gap: string): string | undefined {
  const seconds = Math.round(ms / 1_000);
  const parts: string[] = [];
  if (seconds >= 60) parts.push(`${Math.floor(seconds / 60)}${minute}`);
  if (seconds % 60 > 0) parts.push(`${seconds % 60}${second}`);
  const text = parts.join(gap);
  return parseDuration(text) === ms ? text : undefined;
}
