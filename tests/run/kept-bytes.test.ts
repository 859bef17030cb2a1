import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptBytes } from '../../src/run/kept-bytes.ts';

test.each(['first', 'last'] as const)('the %s bytes are kept, however they come', (end) => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40 }));
  fc.assert(
    fc.property(chunks, fc.integer({ min: 1, max: 50 }), (parts, limit) => {
      const kept = new KeptBytes(limit, end);
      for (const part of parts) kept.add(Buffer.from(part));
      const all = Buffer.concat(parts);
      expect(kept.total).toBe(all.length);
      const expected =
        end === 'first' ? all.subarray(0, limit) : all.subarray(Math.max(0, all.length - limit));
      expect(kept.bytes().equals(expected)).toBe(true);
    }),
  );
});
