import { InvalidArgumentError } from 'commander';
import { parseDuration } from '../index.ts';

/** Reads an option as milliseconds, `leastMs` or more: a length with its unit, because a bare number could be anything. */
export function lengthReader(examples: string, leastMs = 1): (text: string) => number {
  return (text) => {
    const ms = /^\d+(?:\.\d+)?$/.test(text) ? undefined : parseDuration(text);
    if (ms !== undefined && ms >= leastMs) return ms;
    throw new InvalidArgumentError(`Expected a length with its unit, such as ${examples}.`);
  };
}
