import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FRAME_RATES,
  formatTimecode,
  frameAt,
  frameStartMs,
  parseFrameRate,
  parseTimecode,
  type FrameRate,
} from '../../src/notation/timecode.ts';

const rate = (name: string) => parseFrameRate(name) as FrameRate;

describe('drop-frame labels (SMPTE ST 12-1)', () => {
  test.each([
    ['29.97df', 1_799, '00:00:59;29'],
    ['29.97df', 1_800, '00:01:00;02'],
    ['29.97df', 17_981, '00:09:59;29'],
    ['29.97df', 17_982, '00:10:00;00'],
    ['29.97df', 107_892, '01:00:00;00'],
    ['59.94df', 3_599, '00:00:59;59'],
    ['59.94df', 3_600, '00:01:00;04'],
    ['59.94df', 215_784, '01:00:00;00'],
    ['29.97', 107_892, '00:59:56:12'],
    ['25', 90_000, '01:00:00:00'],
    ['23.976', 86_400, '01:00:00:00'],
  ])('at %s frame %i is %s', (name, frame, label) => {
    expect(formatTimecode(frame, rate(name))).toBe(label);
    expect(parseTimecode(label, rate(name))).toBe(frame);
  });

  test('an hour by the clock is an hour on a drop-frame label', () => {
    expect(formatTimecode(frameAt(3_600_000, rate('29.97df')), rate('29.97df'))).toBe('01:00:00;00');
    expect(formatTimecode(frameAt(3_600_000, rate('29.97')), rate('29.97'))).toBe('00:59:56:12');
  });

  test('a label that is skipped means the frame after the gap', () => {
    expect(parseTimecode('00:01:00;00', rate('29.97df'))).toBe(1_800);
    expect(parseTimecode('00:01:00;01', rate('29.97df'))).toBe(1_800);
  });
});

test('every label names its frame, and every frame its time, for a day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FRAME_RATES), fc.integer({ min: 0, max: 86_400_000 }), (one, ms) => {
      const frame = frameAt(ms, one);
      expect(parseTimecode(formatTimecode(frame, one), one)).toBe(frame);
      expect(frameAt(frameStartMs(frame, one), one)).toBe(frame);
      expect(Math.abs(frameStartMs(frame, one) - ms)).toBeLessThan(22);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['', '1:2', '00:60:00:00', '00:00:00:25', '00:00:00.x', '-1:00:00:00'])(
  '%j is no timecode at 25',
  (text) => {
    expect(parseTimecode(text, rate('25'))).toBeUndefined();
  },
);

test.each([
  ['25', '25'],
  ['29.97DF', '29.97df'],
  ['24 fps', '24'],
  ['26', undefined],
])('the rate %s is %s', (text, name) => {
  expect(parseFrameRate(text)?.name).toBe(name);
});
