import { closest } from '../notation/closest.ts';

export { counted } from '../notation/counted.ts';

/** A name or value inside a sentence: on one line, short, between backticks. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = text.replace(/\s+/g, ' ').replaceAll('`', '´').trim();
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

/** `a`, `b` and `c`; of more than twelve the first ones and how many there are besides. */
export function listed(names: Iterable<string>): string {
  const all = [...names].map(quoted);
  const shown = all.length > 12 ? [...all.slice(0, 11), `${all.length - 11} more`] : all;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** What to say of a name that is none of the known ones: "expected one of …; did you mean …?", or `none` where there are none. */
export function expectedOneOf(name: string, known: Iterable<string>, none: string): string {
  const names = [...known];
  if (names.length === 0) return none;
  const near = closest(name, names);
  const one = names.length === 1 ? `expected ${quoted(names[0])}` : `expected one of ${listed(names)}`;
  return near === undefined || names.length === 1 ? `${one}.` : `${one}; did you mean ${quoted(near)}?`;
}

/** `a`, `b` or `c`, every one of them. */
export function oneOf(names: Iterable<string>): string {
  const all = [...names].map(quoted);
  return all.length < 2 ? (all[0] ?? 'nothing') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
