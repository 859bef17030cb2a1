import type { Status } from '../../model/index.ts';
import { visible } from '../visible.ts';

/** A status as a page shows it. */
export function statusText(status: Status): string {
  return status === 'review' ? 'In review' : `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
}

/** Hours to one decimal: `12.5 h`. */
export function hours(ms: number): string {
  return `${String(Math.round(ms / 360_000) / 10)} h`;
}

/** Text without line breaks and without what a page may not hold. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

export function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text);
}
