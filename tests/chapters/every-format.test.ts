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
import type { ChapterSheet } from '../../src/model/index.ts';
import { FRAME_RATES, type FrameRate } from '../../src/notation/timecode.ts';
import { hostileText } from '../support/hostile-text.ts';
import { anySheet, spacedSheet } from '../support/sheets.ts';
import { comparable, expected } from './what-comes-back.ts';

const FORMATS: readonly (readonly [string, ChapterFormat])[] = CHAPTER_FORMATS.map((format) => [
  format.name,
  format,
]);

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
    const frameRate = FRAME_RATES[2];
    const written = spacedSheet.map((sheet) =>
      format.refuses(sheet, { frameRate }) ? '' : format.write(sheet, { frameRate }),
    );
    const edit = fc.record({ at: fc.nat(), length: fc.nat(200), piece: hostileText, again: fc.boolean() });
    const cutUp = fc.tuple(written, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) =>
      edits.reduce((whole, { at, length, piece, again }) => {
        const from = at % (whole.length + 1);
        const gone = whole.slice(from, from + length);
        return whole.slice(0, from) + (again ? gone + gone : piece) + whole.slice(from + length);
      }, text),
    );
    const bytes = fc
      .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }))
      .map(([text, changes]) => {
        const buffer = Buffer.from(text);
        for (const [at, byte] of changes) if (buffer.length > 0) buffer[at % buffer.length] = byte;
        return new TextDecoder().decode(buffer);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostileText, cutUp, bytes), (text) => {
        const { chapters, remarks } = format.read(text);
        format.recognises(text);
        const lines = text.split(/\r\n|\r|\n/);
        const isInside = ({ line = 1, column = 1 }) =>
          line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
        for (const { startMs, endMs, place } of chapters) {
          expect(Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs) && startMs >= 0).toBe(true);
          expect(isInside(place ?? { line: 0 })).toBe(true);
        }
        const mended = mendReading({ chapters, remarks });
        for (const remark of mended.remarks) expect(remark.message !== '' && isInside(remark)).toBe(true);
        if (chapters.length === 0 && !/chapters|WEBVTT|FFMETADATA/.test(text))
          expect(remarks.length).toBeGreaterThan(0);
        expect(outlineOf(tidySheet(sheetOfReading(mended)))).toEqual(
          outlineOf(tidySheet(sheetOfReading({ chapters, remarks }))),
        );
      }),
      { numRuns: 200 },
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
