import type { Attribute } from './episode.ts';

/** Whether an attribute stands without a value; its value then has the place of its name. */
export function isFlag({ nameSpan, valueSpan }: Attribute): boolean {
  return valueSpan.start === nameSpan.start && valueSpan.end === nameSpan.end;
}
