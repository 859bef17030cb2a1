import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFindings, unpackFindings } from '../../src/cache/packed-findings.ts';
import type { Diagnostic, SourceFile } from '../../src/model/index.ts';

const LENGTH = 40;
const PATHS = ['a.md', 'b.yaml'];
const FILES: ReadonlyMap<string, SourceFile> = new Map(
  PATHS.map((path) => [path, { path, text: 'x'.repeat(LENGTH), defects: [] }]),
);

const span = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const place = fc.record({ path: fc.constantFrom(...PATHS), message: fc.string(), span }).map((found) => ({
  ...found,
  range: {
    start: { line: 1, column: found.span.start + 1, offset: found.span.start },
    end: { line: 1, column: found.span.end + 1, offset: found.span.end },
  },
}));
const changes = fc.array(
  fc.record({ description: fc.string(), edits: fc.array(fc.record({ span, text: fc.string() })) }),
);
const finding: fc.Arbitrary<Diagnostic> = fc
  .tuple(
    place,
    fc.record({ rule: fc.string(), severity: fc.constantFrom('error', 'warning', 'hint') }),
    fc.record(
      { hint: fc.string(), fixes: changes, suggestions: changes, related: fc.array(place) },
      { requiredKeys: [] },
    ),
  )
  .map(([at, what, more]) => ({ ...at, ...what, ...more }));

test('findings come back as they were', () => {
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 12 }), (found) => {
      const kept: unknown = JSON.parse(JSON.stringify(packFindings(found)));
      expect(unpackFindings(kept, FILES)).toEqual(found);
    }),
  );
});

test('what was made to mislead can be printed or is nothing', () => {
  const one = fc.sample(finding, { numRuns: 3, seed: 7 });
  const packed = packFindings(one);
  const past = { ...packed, rows: packFindings([{ ...one[0]!, range: far() }]).rows };
  for (const data of [
    undefined,
    null,
    [],
    { ...packed, texts: [1] },
    { ...packed, texts: packed.texts.slice(0, 2) },
    { ...packed, rows: [1, 2] },
    { ...packed, rows: Buffer.alloc(44, 0xff).toString('base64') },
    { ...packed, extras: null },
    { ...packed, extras: { 0: { fixes: [{ description: 1, edits: [] }] } } },
    { ...packed, extras: { 0: { suggestions: 'none' } } },
    { ...packed, extras: { 0: { related: [{ path: 'other.md', message: '' }] } } },
    past,
  ])
    expect(unpackFindings(data, FILES), JSON.stringify(data)).toBeUndefined();
  const odd = unpackFindings({ ...packed, extras: { 0: { rule: 1, message: [] } } }, FILES);
  expect(odd?.map(({ rule, message }) => [rule, message])).toEqual(one.map((f) => [f.rule, f.message]));
});

function far(): Diagnostic['range'] {
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: 9, column: 1, offset: LENGTH + 1 } };
}
