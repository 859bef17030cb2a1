import { fingerprintOfContent } from './fingerprint.ts';

/** Grows with every change of what is kept, so that no version reads what another one meant. */
const SHAPE = 'coldopen-cache 2';

/** A value as the text of a cache file: one line that says what it is and vouches for the rest, then JSON. */
export function seal(value: unknown): string {
  const text = JSON.stringify(value);
  return `${SHAPE} ${fingerprintOfContent(text)}\n${text}`;
}

/** What was sealed; undefined where the text is not that any more, or never was. */
export function unseal(sealed: string): unknown {
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  if (end < 0 || sealed.slice(0, end) !== `${SHAPE} ${fingerprintOfContent(text)}`) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Someone sealed what is no JSON: a file of another program, or one made to mislead.
    return undefined;
  }
}

/** Whether JSON gives the same value back; properties that are undefined may be lost. */
export function survivesJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(survivesJson);
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every((inner) => inner === undefined || survivesJson(inner))
  );
}
