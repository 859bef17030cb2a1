import { describe, expect, test } from 'vitest';
import { closest } from '../../src/notation/closest.ts';

const NAMES = ['script', 'show-notes', 'chapters', 'transcript', 'study-guide', 'rundown'];

describe('closest', () => {
  test.each([
    ['chpaters', 'chapters'],
    ['Scripts', 'script'],
    ['shownotes', 'show-notes'],
    ['TRANSCRIPT', 'transcript'],
    ['runown', 'rundown'],
    ['pdf', undefined],
    ['', undefined],
    ['x', undefined],
  ])('%s is taken for %s', (word, expected) => expect(closest(word, NAMES)).toBe(expected));
});
