import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSeconds, formatTimestamp, parseTimestamp } from '../../src/notation/timestamp.ts';

test.each([
  [0, '00:00:00.000'],
  [61_005, '00:01:01.005'],
  [43_200_500, '12:00:00.500'],
  [360_000_000, '100:00:00.000'],
])('%d ms is written %s', (ms, text) => {
  expect(formatTimestamp(ms)).toBe(text);
  expect(formatTimestamp(ms, ',')).toBe(text.replace('.', ','));
  expect(formatSeconds(Math.floor(ms / 1_000))).toBe(text.slice(0, -4));
});

test.each([
  ['37', 37_000],
  ['7:48', 468_000],
  ['05:12:03.5', 18_723_500],
  ['0.860', 860],
  ['00:00:01,25', 1_250],
  [' 1:2:3 ', 3_723_000],
  ['90:00', 5_400_000],
  ['0.0005', 1],
])('%s is read', (text, ms) => {
  expect(parseTimestamp(text)).toBe(ms);
});

test.each(['', '1:2:3:4', '-1', '1.', '1:', 'abc', '1 h', '1e3', '00:00:00:00'])(
  '%j is no timestamp',
  (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  },
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_600_000_000 }), (ms) => {
      expect(parseTimestamp(formatTimestamp(ms))).toBe(ms);
    }),
  );
});
