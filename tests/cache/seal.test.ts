import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint, fingerprintOfFile, seal, unseal } from '../../src/cache/index.ts';
import { survivesJson } from '../../src/cache/seal.ts';

describe('what is sealed', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unseal(seal(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('comes back as nothing when any character of it is another, or missing', () => {
    const sealed = seal({ show: 'a', diagnostics: [{ message: 'b' }] });
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed.charAt(at) === 'x' ? 'y' : 'x';
      expect(unseal(sealed.slice(0, at) + other + sealed.slice(at + 1)), `at ${at}`).toBeUndefined();
      expect(unseal(sealed.slice(0, at)), `cut at ${at}`).toBeUndefined();
    }
  });

  test.each(['', '\n', '{}', 'coldopen-cache', `${seal([]).split('\n')[0]}\n`])('%j is nothing', (text) => {
    expect(unseal(text)).toBeUndefined();
  });
});

describe('what JSON would change is known', () => {
  test.each([Number.NaN, Infinity, -0, 1n, new Date(0), new Map(), [undefined], { a: { b: Number.NaN } }])(
    '%o',
    (value) => {
      expect(survivesJson(value)).toBe(false);
    },
  );

  test.each([0, 'a', null, true, [1, 'b'], { a: undefined, b: [{}] }])('%o survives', (value) => {
    expect(survivesJson(value)).toBe(true);
  });
});

describe('fingerprints', () => {
  test('tell apart where each part ends', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
    expect(fingerprint(['a', 'b'])).toBe(fingerprint(['a', 'b']));
  });

  test('of a file are of its path, text and encoding', () => {
    const file = { path: 'a.md', text: 'words', defects: [] };
    const mark = { kind: 'byte-order-mark', span: { start: 0, end: 0 } } as const;
    const others = [
      { ...file, path: 'b.md' },
      { ...file, text: 'word' },
      { ...file, defects: [mark] },
    ];
    const prints = [file, ...others].map(fingerprintOfFile);
    expect(new Set(prints).size).toBe(4);
    expect(fingerprintOfFile({ ...file })).toBe(prints[0]);
  });
});
