import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../src/notation/png-pixels.ts';
import { type PngPlan, pngOf } from '../support/images.ts';

const LIMIT = 1_000_000;
/** A sample that differs from its neighbours in every direction. */
const noise = (bits: number) => (x: number, y: number, channel: number) =>
  (x * 7 + y * 13 + channel * 29 + x * y) % 2 ** bits;
const toByte = (value: number, bits: number) => Math.floor((value * 255) / (2 ** bits - 1));

describe('every kind of PNG', () => {
  const kinds = [
    ...([1, 2, 4, 8, 16] as const).map((bits) => ({ type: 0, bits }) as const),
    ...([8, 16] as const).flatMap((bits) => [
      { type: 2, bits } as const,
      { type: 4, bits } as const,
      { type: 6, bits } as const,
    ]),
  ];
  const cases = kinds.flatMap((kind) => [
    { ...kind, interlaced: false },
    { ...kind, interlaced: true },
  ]);

  test.each(cases)('type $type, $bits bits, interlaced: $interlaced', (kind) => {
    for (const [width, height] of [
      [1, 1],
      [5, 3],
      [9, 11],
      [17, 6],
    ] as const) {
      const sample = noise(kind.bits);
      const plan: PngPlan = { ...kind, width, height, sample, filter: (row) => row % 5 };
      const pixels = decodePng(pngOf(plan), LIMIT);
      const samples = kind.type === 0 || kind.type === 4 ? 1 : 3;
      const color: number[] = [];
      const alpha: number[] = [];
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          for (let channel = 0; channel < samples; channel++)
            color.push(toByte(sample(x, y, channel), kind.bits));
          if (kind.type > 3) alpha.push(toByte(sample(x, y, samples), kind.bits));
        }
      expect(pixels).toMatchObject({ width, height, samples });
      expect([...(pixels?.color ?? [])]).toEqual(color);
      const opaque = alpha.every((value) => value === 255);
      expect(pixels?.alpha && [...pixels.alpha]).toEqual(opaque ? undefined : alpha);
    }
  });

  test.each([1, 2, 4, 8] as const)('a palette of %s bits, some of it transparent', (bits) => {
    const palette = [255, 0, 0, 0, 128, 255];
    const plan = { width: 3, height: 2, type: 3, bits, palette, transparency: [10] } as const;
    const pixels = decodePng(pngOf({ ...plan, sample: (x) => x % 2 }), LIMIT);
    const row = [255, 0, 0, 0, 128, 255, 255, 0, 0];
    expect([...(pixels?.color ?? [])]).toEqual([...row, ...row]);
    expect([...(pixels?.alpha ?? [])]).toEqual([10, 255, 10, 10, 255, 10]);
  });

  test('one colour that is transparent', () => {
    const grey = pngOf({ width: 2, height: 1, type: 0, transparency: [0, 7], sample: (x) => 7 + x });
    expect([...(decodePng(grey, LIMIT)?.alpha ?? [])]).toEqual([0, 255]);
    const key = [0, 7, 0, 8, 0, 9];
    const rgb = pngOf({ width: 2, height: 1, transparency: key, sample: (x, _, channel) => 7 + channel + x });
    expect([...(decodePng(rgb, LIMIT)?.alpha ?? [])]).toEqual([0, 255]);
  });

  test('alpha that hides nothing is none', () => {
    const pixels = decodePng(pngOf({ width: 2, height: 2, type: 6, sample: () => 255 }), LIMIT);
    expect(pixels).toMatchObject({ samples: 3 });
    expect(pixels?.alpha).toBeUndefined();
  });
});

describe('what is no picture', () => {
  const bad: readonly (readonly [string, Uint8Array])[] = [
    ['more pixels than allowed', pngOf({ width: 1_001, height: 1_000, data: deflateSync(Buffer.from('x')) })],
    ['the greatest size', pngOf({ width: 0x7fffffff, height: 0x7fffffff, data: new Uint8Array(9) })],
    ['data that are no stream', pngOf({ width: 2, height: 2, data: Buffer.from('nonsense') })],
    ['rows that are missing', pngOf({ width: 2, height: 2, data: deflateSync(Buffer.alloc(7)) })],
    ['a filter that there is not', pngOf({ width: 2, height: 2, filter: () => 9 })],
    ['a palette that is missing', pngOf({ width: 2, height: 2, type: 3 })],
    ['nothing', new Uint8Array()],
  ];
  test.each(bad)('%s', (_, bytes) => expect(decodePng(bytes, LIMIT)).toBeUndefined());

  test('a few bytes that inflate to very many are not inflated', () => {
    const bomb = pngOf({ width: 2, height: 2, data: deflateSync(Buffer.alloc(100_000_000)) });
    expect(bomb.length).toBeLessThan(100_200);
    const before = process.memoryUsage().rss;
    expect(decodePng(bomb, LIMIT)).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test('property: no bytes break the decoder', () => {
    const head = pngOf({ width: 5, height: 5, type: 6, interlaced: true, sample: noise(8) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(head.length - 1), fc.nat(255)), { maxLength: 5 }), (changes) => {
        const bytes = Uint8Array.from(head);
        for (const [at, value] of changes) bytes[at] = value;
        const pixels = decodePng(bytes, LIMIT);
        if (pixels) expect(pixels.color.length).toBe(pixels.width * pixels.height * pixels.samples);
      }),
      { numRuns: 1_000 },
    );
  });
});
