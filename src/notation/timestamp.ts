/**
 * `HH:MM:SS.mmm`, hours from two digits on and never wrapped: the form of WebVTT, Podlove Simple Chapters and, with a
 * comma for `point`, SubRip. Takes integer milliseconds.
 */
export function formatTimestamp(ms: number, point: '.' | ',' = '.'): string {
  return `${formatSeconds(Math.floor(ms / 1_000))}${point}${String(ms % 1_000).padStart(3, '0')}`;
}

/** `HH:MM:SS` of whole seconds, hours from two digits on. */
export function formatSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * Reads the timestamps that real files hold: `HH:MM:SS.mmm`, `M:SS`, bare seconds, a comma for the point, any number
 * of decimals. Returns integer milliseconds, or undefined where the text is none of them.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,12}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  const whole = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1_000 + Math.round(Number(`0.${fraction}`) * 1_000);
}
