import { parseDuration } from '../notation/time.ts';

/** Data that YAML gave and no schema has vouched for. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** The members that a schema names, none of them believed yet. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

/** An object's own members; none for anything that is no object. */
export function fieldsOf(value: unknown): Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unchecked) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Words, without blanks around them; undefined for anything else, and for none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** A text, or a list of texts, as a list; what is no text is left out. */
export function textsOf(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((text) => text !== undefined);
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** A whole number from 0, such as an episode's. */
export function wholeOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** A whole number, or a list of them, as a list. */
export function wholesOf(value: unknown): readonly number[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(wholeOf).filter((number) => number !== undefined);
}

/** First and last number; undefined where one lacks, or where they are the wrong way round. */
export function rangeFieldOf(value: unknown): { from: number; to: number } | undefined {
  const fields = fieldsOf(value);
  const from = wholeOf(fields.from);
  const to = wholeOf(fields.to);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** A length of time in any notation, in milliseconds. */
export function timeOf(value: unknown): number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseDuration(value) : undefined;
}

/** The value, where it is one of those allowed. */
export function choiceOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((choice) => choice === value);
}
