import { describe, expect, test } from 'vitest';
import { closest, slipOf } from '../../src/notation/closest.ts';

const NAMES = ['script', 'show-notes', 'chapters', 'transcript', 'study-guide', 'rundown'];

describe('closest', () => {
  test.each([
    ['chpaters', 'chapters'],
    ['Scripts', 'script'],
    ['shownotes', 'show-notes'],
    ['TRANSCRIPT', 'transcript'],
    ['runown', 'rundown'],
    ['guide', 'study-guide'],
    ['pdf', undefined],
    ['', undefined],
    ['x', undefined],
    ['x'.repeat(5_000), undefined],
  ])('%s is taken for %s', (word, expected) => expect(closest(word, NAMES)).toBe(expected));

  test('takes two neighbours that changed places for one slip', () => {
    expect(closest('stroy', ['analogy', 'story'])).toBe('story');
    expect(closest('og', ['go', 'c'])).toBe('go');
  });

  test('takes a part for the whole where only one whole has it', () => {
    expect(closest('mystery', ['success-story', 'technical-mystery'])).toBe('technical-mystery');
    expect(closest('mystery', ['murder-mystery', 'technical-mystery'])).toBeUndefined();
  });

  test('knows nothing better for one letter than the same in another case', () => {
    expect(closest('d', ['a', 'b'])).toBeUndefined();
    expect(closest('B', ['a', 'b'])).toBe('b');
  });
});

describe('slipOf', () => {
  test.each([
    ['latency-flor', ['latency-floor', 'quorum'], 'latency-floor'],
    ['latnecy-floor', ['latency-floor'], 'latency-floor'],
    ['Quorum', ['quorum'], 'quorum'],
    ['quorum', ['quorum'], undefined],
    ['stack', ['stark', 'slack'], undefined],
    ['paxos-1', ['paxos-2'], undefined],
    ['latency-flr', ['latency-floor'], undefined],
    ['cast', ['cost'], undefined],
    ['constructor', [], undefined],
  ])('%s among %j is %s', (word, candidates, meant) => expect(slipOf(word, candidates)).toBe(meant));
});
