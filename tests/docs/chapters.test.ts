import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CHAPTER_FORMATS,
  CHAPTER_PLATFORMS,
  type ChapterFormat,
  type ChapterPlatform,
} from '../../src/chapters/index.ts';
import { FRAME_RATES } from '../../src/notation/timecode.ts';

const page = readFileSync(new URL('../../docs/chapters.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [
  name,
  ...rest.split('|').map((cell) => cell.trim()),
]);

test('the table of chapter formats says what each keeps', () => {
  const told = CHAPTER_FORMATS.map(({ name, keeps }: ChapterFormat) => [
    name,
    keeps.fields.join(', '),
    keeps.step,
    keeps.basis ? 'yes' : 'no',
  ]);
  expect(rows.map(([name, , fields, step, basis]) => [name, fields, step, basis])).toEqual(told);
});

test('and its limits', () => {
  for (const { name, keeps } of CHAPTER_FORMATS as readonly ChapterFormat[]) {
    const limits = rows.find(([row]) => row === name)?.[5] ?? '';
    if (keeps.mostChapters !== undefined) expect(limits).toContain(`${keeps.mostChapters} chapters`);
    if (keeps.longestTitle !== undefined) expect(limits).toContain(`${keeps.longestTitle} characters`);
    expect(limits.includes('--fps')).toBe(keeps.step === 'video frame');
  }
});

test('and the frame rates', () => {
  expect(page).toContain(FRAME_RATES.map(({ name }) => name).join(', '));
});

test('the table of platforms says what is looked at', () => {
  for (const { name, source, reads, rules } of CHAPTER_PLATFORMS as readonly ChapterPlatform[]) {
    expect(page).toContain(`* ${name}: ${source}`);
    for (const { aspect, severity, only = [], why, source: own } of rules) {
      if (own !== undefined) expect(page).toContain(`; ${aspect}: ${own}`);
      expect(page).toContain(
        `| ${name} | ${reads.join(', ') || 'all'} | ${aspect} | ${severity} | ${only.join(', ')} | ${why} |`,
      );
    }
  }
});
