import fc from 'fast-check';
import { CHAPTER_FORMATS, type ChapterFormat, tidySheet } from '../../src/chapters/index.ts';
import type { Chapter, ChapterSheet } from '../../src/model/index.ts';
import { hostileText, longHostileText } from './hostile-text.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const TWELVE_HOURS = 12 * 3_600_000;

const chapter: fc.Arbitrary<Chapter> = fc.record({
  title: longHostileText,
  startMs: fc.oneof(fc.integer({ min: -5, max: TWELVE_HOURS }), fc.integer({ min: 0, max: 9 }), fc.double()),
  endMs: fc.oneof(fc.integer({ min: 0, max: TWELVE_HOURS }), fc.double()),
  shortTitle: optional(hostileText),
  level: fc.constantFrom(1, 2),
  url: optional(
    fc.constantFrom(
      'https://example.org/?a=1&b="2"',
      'https://example.org/?a=1&b=2',
      'javascript:alert(1)',
      'x',
    ),
  ),
  image: optional(fc.constantFrom('http://example.org/é.jpg', 'data:,x')),
  hidden: optional(fc.boolean()),
  location: optional(fc.record({ name: hostileText, geo: fc.constantFrom('geo:48.85,2.29', 'here') })),
});

/** Sheets as no one should make them: up to 300 chapters, out of order, doubled, with titles of any kind. */
export const anySheet: fc.Arbitrary<ChapterSheet> = fc.record({
  episodeTitle: hostileText,
  showTitle: hostileText,
  author: optional(hostileText),
  language: fc.constant('en'),
  basis: fc.constantFrom('planned', 'estimated', 'recorded'),
  totalMs: fc.oneof(fc.integer({ min: 0, max: TWELVE_HOURS }), fc.double()),
  chapters: fc.oneof(
    { weight: 9, arbitrary: fc.array(chapter, { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(chapter, { minLength: 290, maxLength: 300 }) },
  ),
});

/** Sheets with the room between chapters that every format needs, and up to 12 hours long. */
export const spacedSheet: fc.Arbitrary<ChapterSheet> = fc
  .tuple(anySheet, fc.array(fc.integer({ min: 1_000, max: 400_000 }), { minLength: 99, maxLength: 99 }))
  .map(([sheet, gaps]) => {
    let startMs = 0;
    const chapters = sheet.chapters.slice(0, 99).map((one, index) => {
      const spaced = { ...one, startMs, endMs: startMs };
      startMs += gaps[index] ?? 1_000;
      return spaced;
    });
    return { ...sheet, chapters, totalMs: startMs };
  });

/** The format of that name. */
export function formatNamed(name: string): ChapterFormat {
  const found = CHAPTER_FORMATS.find((one) => one.name === name);
  if (!found) throw new Error(`No format ${name}`);
  return found;
}

/** Tidied sheets with something in them, hidden chapters shown; the same ones in every run. */
export function shownSheets(numRuns: number, seed: number): readonly ChapterSheet[] {
  return fc
    .sample(spacedSheet, { numRuns, seed })
    .map((sheet) =>
      tidySheet({ ...sheet, chapters: sheet.chapters.map((one) => ({ ...one, hidden: false })) }),
    )
    .filter(({ chapters }) => chapters.length > 0);
}
