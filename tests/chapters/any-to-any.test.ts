import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAPTER_FORMATS,
  type ChapterFormat,
  detectChapterFormat,
  mendReading,
  sheetOfReading,
} from '../../src/chapters/index.ts';
import type { Chapter, ChapterSheet } from '../../src/model/index.ts';
import { parseFrameRate } from '../../src/notation/timecode.ts';
import { spacedSheet } from '../support/sheets.ts';
import { type Back, comparable, expected } from './what-comes-back.ts';

const FORMATS: readonly ChapterFormat[] = CHAPTER_FORMATS;
const frameRate = parseFrameRate('29.97df');
if (frameRate === undefined) throw new Error('No such rate');

/** Titles that some format gives a meaning to, each in turn. */
const HARD = [
  'two\nlines\r\nand a third\u2028and more',
  'a = b; c # d \\ e',
  '\\',
  'it says "so" and \'so\'',
  '00:00:01.000 --> 00:00:02.000',
  ']]> <!-- --> &amp; <b>bold</b>',
  '=1+1',
  '+SUM(A1:A2)',
  '-2',
  "@cmd|' /C calc'!A0",
  "'=1+1",
  'tab\there, comma; semicolon | bar',
  'שלום \u200Fעולם',
  'مرحبا بالعالم',
  'e\u0301 u\u0308 Z\u0300\u0301\u0302\u0303',
  '👩‍👩‍👧‍👦 👍🏽 🇩🇪',
  'https://example.org/?a=1&b=2',
  'ends like a link <https://example.org/>',
  '[CHAPTER]',
  'CHAPTER001=00:00:00.000',
  '00:00:00.000 a time',
  'WEBVTT',
  'TITLE: x |M:y |D:2',
  '#,Name,Start',
  'x'.repeat(5_000),
  '漢字'.repeat(2_500),
];

const sheetWith = (chapters: readonly Chapter[]): ChapterSheet => ({
  episodeTitle: 'An episode; "with" <signs> & =',
  showTitle: 'A show',
  language: 'en',
  basis: 'recorded',
  totalMs: 12 * 3_600_000,
  chapters,
});

/** Twelve hours with as many chapters, each with a hard title; the first of them late. */
function hardSheet(count: number): ChapterSheet {
  const step = Math.floor((12 * 3_600_000 - 42_000) / count);
  return sheetWith(
    Array.from({ length: count }, (_, index) => ({
      title: HARD[index % HARD.length] ?? '',
      startMs: 42_000 + index * step + (index % 7),
      endMs: 0,
      level: index > 0 && index % 5 === 4 ? 2 : 1,
      url: index % 3 === 0 ? `https://example.org/?a=${index}&b="`.replace('"', '') : undefined,
      image: index % 4 === 0 ? 'https://example.org/é.jpg' : undefined,
      hidden: index % 11 === 10 || undefined,
      location: index % 6 === 0 ? { name: 'Hier & "da"', geo: 'geo:48.858,2.294', osm: 'N1' } : undefined,
    })),
  );
}

const generated = fc
  .sample(spacedSheet, { numRuns: 12, seed: 11 })
  .map((sheet) => ({
    ...sheet,
    chapters: sheet.chapters.map((one) => ({ ...one, shortTitle: undefined })),
  }))
  .filter(({ chapters }) => chapters.some(({ hidden }) => !hidden))
  .slice(0, 3);

const family = ({ name }: ChapterFormat) => (['spotify', 'apple'].includes(name) ? 'youtube' : name);

/** Written, recognised, read and mended, as the converter does it; what comes back must be what the page says. */
function through(format: ChapterFormat, sheet: ChapterSheet): { sheet: ChapterSheet; back: readonly Back[] } {
  const text = format.write(sheet, { frameRate });
  const detected: ChapterFormat | undefined = detectChapterFormat<ChapterFormat>(text, FORMATS);
  expect(detected?.name).toBe(family(format));
  const reading = mendReading((detected ?? format).read(text, { frameRate }));
  expect(reading.remarks).toEqual([]);
  const back = comparable(format, reading.chapters);
  return { sheet: sheetOfReading(reading, { totalMs: sheet.totalMs }), back };
}

describe.each(FORMATS.map((from) => [from.name, from] as const))(
  'from %s',
  { timeout: 120_000 },
  (_, from) => {
    const sheets = [99, 300]
      .map(hardSheet)
      .concat(generated)
      .filter((sheet) => from.refuses(sheet, { frameRate }) === undefined)
      .map((sheet) => ({ sheet, first: through(from, sheet) }));

    test('what comes back of the first format is what its page says', () => {
      expect(sheets.length).toBeGreaterThan(2);
      for (const { sheet, first } of sheets) expect(first.back).toEqual(expected(from, sheet, frameRate));
    });

    test.each(FORMATS.map((to) => [to.name, to] as const))('to %s', (_name, to) => {
      const able = sheets.filter(({ first }) => to.refuses(first.sheet, { frameRate }) === undefined);
      expect(able.length).toBeGreaterThan(1);
      for (const { first } of able)
        expect(through(to, first.sheet).back).toEqual(expected(to, first.sheet, frameRate));
    });
  },
);
