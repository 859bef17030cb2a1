import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf, type SpokenWord, unpackPlaces, WordPacker } from '../../src/model/index.ts';

const texts = fc.array(
  fc.record({ gap: fc.oneof(fc.nat(9), fc.nat(200_000)), text: fc.string({ minLength: 1, maxLength: 12 }) }),
  { maxLength: 30 },
);

test('packed words keep their places, however far apart they stand, and survive JSON', () => {
  fc.assert(
    fc.property(texts, (pieces) => {
      let at = 0;
      const words = pieces.map(({ gap, text }): SpokenWord => {
        const start = at + gap;
        at = start + text.length;
        return { text, start, end: at };
      });
      const packer = new WordPacker();
      for (const { text, start, end } of words) packer.add(`- ${text} -`, 2, 2 + text.length, start, end);
      const packed = JSON.parse(JSON.stringify(packer.packed()));
      const { starts, ends } = unpackPlaces(packed);
      const read = [...packed.words].flatMap((fingerprint, index) =>
        fingerprint === ' ' ? [] : [{ fingerprint, start: starts[index], end: ends[index] }],
      );
      expect(read).toEqual(
        words.map(({ text, start, end }) => ({ fingerprint: fingerprintOf(text), start, end })),
      );
    }),
  );
});

test('fingerprints leave case aside, tell words apart, and are one character that JSON keeps', () => {
  expect(fingerprintOf('Latency')).toBe(fingerprintOf('LATENCY'));
  const words = Array.from({ length: 200 }, (_, index) => `word${index}`);
  expect(new Set(words.map(fingerprintOf)).size).toBeGreaterThan(197);
  for (const word of words) expect(fingerprintOf(word)).toMatch(/^[!-\ud7ff]$/);
});
