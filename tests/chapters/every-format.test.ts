import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAPTER_FORMATS,
  type ChapterFormat,
  describeLosses,
  detectChapterFormat,
  mendReading,
  sheetOfReading,
  tidySheet,
} from '../../src/chapters/index.ts';
import { prepareSheet } from '../../src/chapters/format.ts';
import type { Chapter, ChapterSheet } from '../../src/model/index.ts';
import { FRAME_RATES, type FrameRate, frameAt, frameStartMs } from '../../src/notation/timecode.ts';
import { hostileText } from '../support/hostile-text.ts';
import { anySheet, spacedSheet } from '../support/sheets.ts';

const FORMATS: readonly (readonly [string, ChapterFormat])[] = CHAPTER_FORMATS.map((format) => [
  format.name,
  format,
]);

const angles = (title: string) => title.replace(/</g, '‹').replace(/>/g, '›');

/** What docs/chapters.md says that formats change in titles. */
const TITLES: Readonly<Record<string, (title: string) => string>> = {
  youtube: angles,
  spotify: angles,
  apple: angles,
  cue: (title) => title.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '”'),
  resolve: (title) => title.replace(/\|/g, '¦'),
  mp4chaps: (title) => title,
};

/** What docs/chapters.md says that comes back of a sheet: titles, starts to the format's step, and the fields it keeps. */
function expected(format: ChapterFormat, sheet: ChapterSheet, frameRate: FrameRate): readonly object[] {
  const { fields, step } = format.keeps;
  const time = (ms: number) => {
    if (step === 'second') return Math.floor(ms / 1_000) * 1_000;
    if (step === 'cue frame') return Math.round((Math.round((ms * 75) / 1_000) / 75) * 1_000);
    return step === 'video frame' ? frameStartMs(frameAt(ms, frameRate), frameRate) : ms;
  };
  return prepareSheet(sheet, format.keeps).chapters.map((chapter, index, all) => ({
    title: (TITLES[format.name] ?? String)(chapter.title),
    startMs: time(chapter.startMs),
    endMs: fields.includes('end') ? time(endOf(format, chapter, all[index + 1])) : undefined,
    level: fields.includes('level') ? chapter.level : 1,
    url: fields.includes('url') ? chapter.url : undefined,
    image: fields.includes('image') ? chapter.image : undefined,
    hidden: fields.includes('hidden') ? chapter.hidden || undefined : undefined,
    location: fields.includes('location') ? chapter.location : undefined,
  }));
}

/** Sub-chapters lie within their chapter in Matroska, so that its end in the file is theirs. */
function endOf({ name }: ChapterFormat, chapter: Chapter, next: Chapter | undefined): number {
  return name === 'matroska' && chapter.level === 1 && next?.level === 2 ? next.startMs : chapter.endMs;
}

function comparable(format: ChapterFormat, chapters: readonly Chapter[]): readonly object[] {
  return chapters.map((chapter, index) => {
    const { title, startMs, level, url, image, hidden, location, place } = chapter;
    expect(place).toEqual({ line: expect.any(Number), column: expect.any(Number) });
    return {
      title,
      startMs,
      endMs: format.keeps.fields.includes('end') ? endOf(format, chapter, chapters[index + 1]) : undefined,
      level,
      url,
      image,
      hidden,
      location,
    };
  });
}

/** A description that is ready to publish says nothing of times. */
function statedBasis({ name, keeps }: ChapterFormat, { basis }: ChapterSheet) {
  const isDescription = ['youtube', 'spotify', 'apple'].includes(name);
  return keeps.basis && !(isDescription && basis === 'recorded') ? basis : undefined;
}

const outlineOf = ({ chapters }: ChapterSheet) =>
  chapters.map(({ startMs, endMs, title }) => [startMs, endMs, title]);

const isEmpty = (format: ChapterFormat, sheet: ChapterSheet) =>
  prepareSheet(sheet, format.keeps).chapters.length === 0;

describe.each(FORMATS)('%s', { timeout: 120_000 }, (name, format) => {
  test('gives back what it keeps of any sheet that it does not refuse', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(anySheet, spacedSheet), fc.constantFrom(...FRAME_RATES), (sheet, frameRate) => {
        if (format.refuses(sheet, { frameRate }) !== undefined) return;
        accepted++;
        const text = format.write(sheet, { frameRate });
        const { chapters, remarks, basis } = format.read(text, { frameRate });
        const isLong = prepareSheet(sheet, format.keeps).chapters.length > 0;
        expect(comparable(format, chapters)).toEqual(expected(format, sheet, frameRate));
        if (isLong) expect(remarks).toEqual([]);
        if (isLong) expect(basis).toBe(statedBasis(format, sheet));
      }),
      { numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(40);
  });

  test('is what its own file is taken for, and reads it', () => {
    const family = ['youtube', 'spotify', 'apple'].includes(name) ? ['youtube'] : [name];
    fc.assert(
      fc.property(spacedSheet, fc.constantFrom(...FRAME_RATES), (sheet, frameRate) => {
        if (isEmpty(format, sheet) || format.refuses(sheet, { frameRate })) return;
        const text = format.write(sheet, { frameRate });
        expect([detectChapterFormat(text, CHAPTER_FORMATS)?.name]).toEqual(family);
      }),
      { numRuns: 60 },
    );
  });

  test('takes any text without a crash, and says where it stumbled', () => {
    const cutUp = fc
      .tuple(spacedSheet, fc.nat(), fc.nat(200), hostileText)
      .map(([sheet, at, length, piece]) => {
        const text = format.refuses(sheet, { frameRate: FRAME_RATES[2] })
          ? ''
          : format.write(sheet, { frameRate: FRAME_RATES[2] });
        const from = at % (text.length + 1);
        return text.slice(0, from) + piece + text.slice(from + length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostileText, cutUp), (text) => {
        const { chapters, remarks } = format.read(text);
        format.recognises(text);
        for (const { startMs, endMs } of chapters)
          expect(Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs) && startMs >= 0).toBe(true);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line = 1, column = 1, message } of remarks)
          expect(message !== '' && line >= 1 && line <= lines && column >= 1).toBe(true);
        if (chapters.length === 0 && !/chapters|WEBVTT|FFMETADATA/.test(text))
          expect(remarks.length).toBeGreaterThan(0);
        const mended = mendReading({ chapters, remarks });
        expect(outlineOf(tidySheet(sheetOfReading(mended)))).toEqual(
          outlineOf(tidySheet(sheetOfReading({ chapters, remarks }))),
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '<',
    '<a ',
    '<!--',
    '<a b="',
    'a',
    '"',
    ',',
    '[',
    '{"a":',
    '\\',
    '\n',
    '00:00:00.000 ',
    '00:00:00 ',
    '<Chapter',
    '|M:',
    '-->\n',
    'CHAPTER001=',
    '&amp',
    '\t',
    ' ',
    '1',
    '<chapters><chapter start="x">',
  ])('reads 300 KB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    expect(format.read(text).remarks.length).toBeLessThan(60);
    format.recognises(text);
  });

  test('says what is lost, and nothing where nothing is', () => {
    fc.assert(
      fc.property(spacedSheet, (sheet) => {
        const frameRate = FRAME_RATES[2];
        if (isEmpty(format, sheet) || format.refuses(sheet, { frameRate })) return;
        const losses = describeLosses(sheet, format.write(sheet, { frameRate }), format, { frameRate });
        const { fields, basis, step } = format.keeps;
        const { chapters } = tidySheet(sheet);
        const shown = chapters.filter(({ hidden }) => !hidden || fields.includes('hidden'));
        const certain =
          (!fields.includes('hidden') && chapters.some(({ hidden }) => hidden)) ||
          (!basis && sheet.basis !== 'recorded') ||
          (['url', 'image', 'location'] as const).some(
            (field) => !fields.includes(field) && shown.some((one) => one[field] !== undefined),
          );
        if (certain) expect(losses.length).toBeGreaterThan(0);
        if (fields.length === 6 && basis && step === 'millisecond') expect(losses).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a sheet that fits is refused by no format, and one that does not says why in a sentence', () => {
  const chapters = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: `Part ${index}`,
      startMs: index * step,
      endMs: 0,
      level: 1,
    }));
  const sheet = (count: number, step: number): ChapterSheet => ({
    episodeTitle: 'Episode',
    showTitle: 'Show',
    language: 'en',
    basis: 'recorded',
    totalMs: count * step,
    chapters: chapters(count, step),
  });
  const refusals = (of: ChapterSheet, frameRate?: FrameRate) =>
    CHAPTER_FORMATS.filter((format) => format.refuses(of, { frameRate }) !== undefined).map(
      ({ name }) => name,
    );
  expect(refusals(sheet(90, 10_000), FRAME_RATES[2])).toEqual([]);
  expect(refusals(sheet(90, 10_000))).toEqual(['premiere', 'resolve', 'fcpxml']);
  expect(refusals(sheet(300, 10_000), FRAME_RATES[2])).toEqual(['cue']);
  expect(refusals(sheet(1_000, 10_000), FRAME_RATES[2])).toEqual(['ogm', 'cue', 'resolve']);
  expect(refusals(sheet(10, 5), FRAME_RATES[2])).toEqual(['cue', 'premiere', 'resolve', 'fcpxml']);
  expect(refusals(sheet(10, 8_640_000), FRAME_RATES[2])).toEqual(['premiere', 'resolve', 'fcpxml']);
  for (const format of CHAPTER_FORMATS)
    expect(format.refuses(sheet(1_000, 90_000))?.message ?? 'Fine.').toMatch(/^[A-Z].*[.]$/);
});
