import { expect, test } from 'vitest';
import { CHAPTER_FORMATS, judgeWriting } from '../../src/chapters/index.ts';
import type { ChapterSheet } from '../../src/model/index.ts';

function sheetAt(...starts: readonly number[]): ChapterSheet {
  const chapters = starts.map((startMs, index) => ({
    title: `Part ${index + 1} ${'of a title that is rather long '.repeat(2)}`,
    shortTitle: `Part ${index + 1}`,
    startMs,
    endMs: startMs,
    level: 1,
  }));
  return { episodeTitle: '', showTitle: '', language: 'en', basis: 'recorded', totalMs: 600_000, chapters };
}

function judged(sheet: ChapterSheet, format: string): readonly string[] {
  const found = CHAPTER_FORMATS.find(({ name }) => name === format);
  if (!found) throw new Error(format);
  return judgeWriting(sheet, found).map(
    ({ platform, severity, aspect, hint = '' }) => `${platform} ${severity} ${aspect} ${hint}`,
  );
}

test('what the writer mends is a warning that says what became of it', () => {
  expect(judged(sheetAt(5_000, 60_000, 90_000), 'youtube')).toEqual([
    'youtube warning first It was written at 0.',
  ]);
  expect(judged(sheetAt(0, 90_000, 60_000), 'spotify')).toEqual([
    'spotify warning order The list was put in order; of two with one start one was left out.',
  ]);
});

test('what the writer cannot mend is an error of its own platform only', () => {
  expect(judged(sheetAt(0, 60_000), 'spotify')).toEqual([expect.stringContaining('spotify error count')]);
  expect(judged(sheetAt(0, 60_000), 'psc')).toEqual([expect.stringContaining('spotify warning count')]);
  expect(judged(sheetAt(0, 60_000, 60_500), 'json')).toEqual([
    expect.stringContaining('antennapod warning order'),
  ]);
  expect(judged(sheetAt(0, 60_000), 'audacity')).toEqual([]);
});
