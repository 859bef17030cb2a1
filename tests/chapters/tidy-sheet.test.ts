import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidySheet } from '../../src/chapters/index.ts';
import type { Chapter, ChapterSheet } from '../../src/model/index.ts';
import { anySheet } from '../support/sheets.ts';

const sheet = (chapters: readonly Chapter[], totalMs = 60_000): ChapterSheet => ({
  episodeTitle: 'Episode',
  showTitle: 'Show',
  language: 'en',
  basis: 'recorded',
  totalMs,
  chapters,
});

const at = (startMs: number, title: string, facts: Partial<Chapter> = {}): Chapter => ({
  startMs,
  endMs: startMs,
  title,
  level: 1,
  ...facts,
});

const outline = (chapters: readonly Chapter[], totalMs?: number) =>
  tidySheet(sheet(chapters, totalMs)).chapters.map(({ startMs, endMs, title }) => [startMs, endMs, title]);

describe('a tidied sheet', () => {
  test('is in order, the first chapter where it begins, each up to the next, the last to the end', () => {
    expect(outline([at(20_000, 'B'), at(5_000, 'A'), at(40_000.4, 'C')])).toEqual([
      [5_000, 20_000, 'A'],
      [20_000, 40_000, 'B'],
      [40_000, 60_000, 'C'],
    ]);
  });

  test('lets a chapter end where it says, but never after the next one begins', () => {
    const chapters = [at(0, 'A', { endMs: 9_000 }), at(20_000, 'B', { endMs: 45_000 }), at(40_000, 'C')];
    expect(outline(chapters)).toEqual([
      [0, 9_000, 'A'],
      [20_000, 40_000, 'B'],
      [40_000, 60_000, 'C'],
    ]);
  });

  test('lets the last chapter end before the recording does, but never after it', () => {
    expect(outline([at(0, 'A', { endMs: 50_000 })])).toEqual([[0, 50_000, 'A']]);
    expect(outline([at(0, 'A', { endMs: 70_000 })])).toEqual([[0, 60_000, 'A']]);
  });

  test('gives a chapter that begins at the end or past it a length all the same', () => {
    expect(outline([at(0, 'A'), at(60_000, 'B')])).toEqual([
      [0, 60_000, 'A'],
      [60_000, 60_001, 'B'],
    ]);
  });

  test('keeps one chapter of those that begin together: the visible, then the higher, then the later', () => {
    expect(outline([at(0, 'Empty'), at(0, 'Full')])).toEqual([[0, 60_000, 'Full']]);
    expect(outline([at(0, 'Segment'), at(0, 'Sub', { level: 2 })])).toEqual([[0, 60_000, 'Segment']]);
    expect(outline([at(0, 'Sub', { level: 2 }), at(0, 'Segment')])).toEqual([[0, 60_000, 'Segment']]);
    expect(outline([at(0, 'Shown', { level: 2 }), at(0, 'Art', { hidden: true })])).toEqual([
      [0, 60_000, 'Shown'],
    ]);
  });

  test('has titles on one line, and numbers those that are empty', () => {
    expect(outline([at(0, ' a\r\n\tb\u0000\u2028c\uFEFF\uD800 '), at(1, '\n')])).toEqual([
      [0, 1, 'a b c'],
      [1, 60_000, 'Chapter 2'],
    ]);
  });

  test('keeps emoji families, accents and directions whole', () => {
    const title = '👩‍👩‍👧‍👦 e\u0301 \u2067שלום\u2069';
    expect(outline([at(0, title)])).toEqual([[0, 60_000, title]]);
  });

  test('drops links that a browser would run and places that are none', () => {
    const location = { name: 'Here', geo: 'geo:1,2"/>' };
    const [chapter] = tidySheet(
      sheet([at(0, 'A', { url: 'javascript:alert(1)', image: 'https://a.example/i.png', location })]),
    ).chapters;
    expect(chapter).toMatchObject({ url: undefined, image: 'https://a.example/i.png', location: undefined });
  });

  test('of any sheet has integer times that strictly increase, and is not changed by tidying again', () => {
    fc.assert(
      fc.property(anySheet, (any) => {
        const tidy = tidySheet(any);
        expect(tidySheet(tidy)).toEqual(tidy);
        let earliest = 0;
        for (const { startMs, endMs, title, hidden } of tidy.chapters) {
          expect(startMs).toBeGreaterThanOrEqual(earliest);
          expect(Number.isSafeInteger(endMs) && endMs > startMs).toBe(true);
          expect(hidden || title !== '').toBeTruthy();
          expect(title).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029]/u);
          earliest = endMs;
        }
        expect(earliest).toBeLessThanOrEqual(tidy.totalMs);
      }),
    );
  });
});
