import { InvalidArgumentError } from 'commander';
import { type Basis, type Insert, parseDuration, parseFrameRate, BASES } from '../index.ts';
import { lengthReader } from './length-option.ts';

/** Milliseconds of a length, which may be 0. */
export const length = lengthReader('12s, 1:30 or 58 min', 0);

/** `12:00+30s`, behind those that earlier options of this name gave. */
export function insert(text: string, before: readonly Insert[] = []): readonly Insert[] {
  const [at = '', long = '', more] = text.split('+');
  const atMs = parseDuration(at.trim());
  if (atMs === undefined || more !== undefined || long.trim() === '' || !/\D/.test(at))
    throw new InvalidArgumentError('Expected a position in the recording and a length, such as 12:00+30s.');
  return [...before, { atMs, lengthMs: length(long.trim()) }];
}

/** A rate of those that editors offer. */
export function frameRate(text: string) {
  const rate = parseFrameRate(text);
  if (rate !== undefined) return rate;
  throw new InvalidArgumentError(
    'Expected 23.976, 24, 25, 29.97, 29.97df, 30, 48, 50, 59.94, 59.94df or 60.',
  );
}

/** What times rest on. */
export function basis(text: string): Basis {
  const found = BASES.find((one) => one === text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`Expected one of ${BASES.join(', ')}.`);
}
