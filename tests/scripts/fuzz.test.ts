import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { judgeCase } from '../../scripts/fuzz/judge-case.ts';
import { makeCase } from '../../scripts/fuzz/make-case.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { readSourceTexts, type SourceTexts } from '../../scripts/fuzz/source-texts.ts';
import type { ShowFiles } from '../../src/model/index.ts';
import { readShow } from '../../src/read/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SHOW = join(ROOT, 'tests/fixtures/base-show');
const RUNS = 200;

let base: ShowFiles;
let texts: SourceTexts;
beforeAll(async () => {
  base = await readShow(SHOW);
  // Without real episodes, so that the cases are the same on every machine.
  texts = readSourceTexts(ROOT, undefined);
});

test(`${RUNS} mutated files are linted, printed and mended without a fault`, async () => {
  for (let index = 0; index < RUNS; index++) {
    const made = makeCase(base, texts, { seed: 4, index });
    const looks = { reports: index % 10 === 0, fixes: index % 10 === 1, again: index % 50 === 2 };
    const { faults } = await judgeCase(made, SHOW, looks);
    expect(faults, `npm run fuzz -- --seed 4 --only ${index}`).toEqual([]);
  }
}, 300_000);

test.each([
  ['a raised letter with a sign', '## Core: A title (40 s)\n\nIt is 2^{-k} or 10^(+n) at most.\n'],
  ['a header of a YAML text with more behind it', '---\nseries: main\nepisode: 2\ntitle: >>>Onward!\n---\n'],
])(
  '%s, as a mutation once found it, is judged',
  async (_, text) => {
    const files = { ...base, episodes: [{ path: 'episodes/main/002-second.md', text, defects: [] }] };
    const { faults, findings } = await judgeCase({ files }, SHOW, {
      reports: true,
      fixes: true,
      again: true,
    });
    expect(faults).toEqual([]);
    expect(findings).toBeGreaterThan(0);
  },
  60_000,
);

test('a seed makes the same case each time, and another one another case', () => {
  const bytesOf = (seed: number, index: number) =>
    Buffer.from(makeCase(base, texts, { seed, index }).bytes).toString('base64');
  expect(bytesOf(1, 7)).toBe(bytesOf(1, 7));
  expect(new Set([bytesOf(1, 7), bytesOf(1, 8), bytesOf(2, 7)]).size).toBe(3);
  const random = new Random(1);
  const drawn = Array.from({ length: 1000 }, () => random.below(10));
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
});
