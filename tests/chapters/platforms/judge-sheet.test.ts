import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAPTER_PLATFORMS,
  type ChapterPlatform,
  judgeSheet,
  tidySheet,
} from '../../../src/chapters/index.ts';
import type { Chapter, ChapterSheet } from '../../../src/model/index.ts';

const NAMES = CHAPTER_PLATFORMS.map(({ name }) => name);

function sheetOf(
  chapters: readonly (Partial<Chapter> & { startMs: number })[],
  totalMs = 600_000,
): ChapterSheet {
  return {
    episodeTitle: 'A knock',
    showTitle: 'A show',
    language: 'en',
    basis: 'recorded',
    totalMs,
    chapters: chapters.map((chapter, index) => ({
      title: `Part ${index + 1}`,
      level: 1,
      endMs: chapters[index + 1]?.startMs ?? totalMs,
      ...chapter,
    })),
  };
}

const sound = sheetOf([{ startMs: 0 }, { startMs: 60_000 }, { startMs: 300_000 }]);
const withTitle = (title: string, more: Partial<Chapter> = {}) =>
  sheetOf([{ startMs: 0 }, { startMs: 60_000, title, ...more }, { startMs: 300_000 }]);
const withStarts = (...starts: readonly number[]) => sheetOf(starts.map((startMs) => ({ startMs })));

/** `platform aspect severity chapter` of every finding. */
const brief = (sheet: ChapterSheet, format?: string) =>
  judgeSheet(sheet, NAMES, { format })
    .map(({ platform, aspect, severity, chapter = '-' }) => `${platform} ${aspect} ${severity} ${chapter}`)
    .toSorted();

describe('what platforms find', () => {
  test('nothing in a sound sheet, in whatever format', () => {
    const formats = [undefined, ...CHAPTER_PLATFORMS.flatMap(({ reads }: ChapterPlatform) => reads)];
    for (const format of formats) expect(brief(sound, format), format).toEqual([]);
  });

  test.each<[string, ChapterSheet, string | undefined, readonly string[]]>([
    [
      'a late first chapter',
      withStarts(5_000, 60_000, 300_000),
      undefined,
      [
        'apple first error 0',
        'pocket-casts first warning 0',
        'spotify first error 0',
        'youtube first error 0',
      ],
    ],
    [
      'a late first chapter in JSON',
      withStarts(5_000, 60_000, 90_000),
      'json',
      ['pocket-casts first warning 0', 'spotify first error 0', 'youtube first error 0'],
    ],
    [
      'two chapters',
      withStarts(0, 60_000),
      undefined,
      ['apple count error -', 'spotify count error -', 'youtube count error -'],
    ],
    ['no chapter at all', withStarts(), undefined, []],
    ['9.999 s', withStarts(0, 60_000, 69_999), 'youtube', ['youtube spacing error 1']],
    ['10 s', withStarts(0, 60_000, 70_000), 'youtube', []],
    ['10.2 s that 9 whole seconds part', withStarts(0, 60_900, 70_100), 'youtube', []],
    ['9.2 s', withStarts(0, 60_900, 69_900), 'youtube', ['youtube spacing error 1']],
    ['a last chapter of 9 s', withStarts(0, 60_000, 591_000), 'youtube', ['youtube spacing error 2']],
    [
      'one second for two chapters',
      withStarts(0, 60_100, 60_900, 90_000),
      'json',
      [
        'antennapod order warning 2',
        'spotify order error 2',
        'youtube order error 2',
        'youtube spacing error 1',
      ],
    ],
    ['disorder', withStarts(0, 120_000, 60_000), 'mp3', ['spotify order error 2', 'youtube order error 2']],
    ['a start past the end', withStarts(0, 60_000, 700_000), 'mp3', ['every-player end error 2']],
    ['half a millisecond', withStarts(0, 60_000.5, 300_000), 'mp3', ['every-player order error 1']],
    ['39 characters', withTitle('x'.repeat(39)), undefined, []],
    ['40 characters', withTitle('x'.repeat(40)), undefined, ['spotify title warning 1']],
    ['41 characters', withTitle('x'.repeat(41)), undefined, ['spotify title warning 1']],
    ['a long title with a short one', withTitle('x'.repeat(41), { shortTitle: 'x' }), undefined, []],
    ['127 bytes', withTitle(`${'é'.repeat(63)}x`, { shortTitle: 'x' }), 'm4a', []],
    ['128 bytes', withTitle('é'.repeat(64), { shortTitle: 'x' }), 'm4a', ['antennapod title error 1']],
    ['128 bytes in an MP3', withTitle('é'.repeat(64), { shortTitle: 'x' }), 'mp3', []],
    ['an emoji', withTitle('Launch 🚀'), undefined, ['spotify title warning 1']],
    ['a heart made an emoji', withTitle('Love ❤️'), undefined, ['spotify title warning 1']],
    ['signs that are no emoji', withTitle('C# ™ © 1 → 2 ❤ *'), undefined, []],
    ['two lines', withTitle('One\nTwo'), undefined, ['every-player title error 1']],
    [
      'a hidden chapter',
      withTitle('Map', { hidden: true }),
      'json',
      ['antennapod hidden warning 1', 'spotify count error -', 'youtube count error -'],
    ],
  ])('%s', (_, sheet, format, expected) => {
    expect(brief(sheet, format)).toEqual(expected.toSorted());
  });

  test('a list that no description of YouTube can hold', () => {
    const listOf = (count: number) =>
      sheetOf(
        Array.from({ length: count }, (_, index) => ({ startMs: index * 15_000, title: 'é'.repeat(19) })),
        count * 15_000,
      );
    // A line has 00:00, a blank, 38 bytes and its end.
    expect(brief(listOf(111), 'youtube')).toEqual([]);
    expect(brief(listOf(112), 'youtube')).toEqual(['youtube size error -']);
    expect(brief(listOf(112), 'json')).toEqual([]);
  });

  test('more than 255 chapters, of audio only', () => {
    const many = withStarts(...Array.from({ length: 256 }, (_, index) => index * 1_000 * 12));
    const long = { ...many, totalMs: 256 * 12_000 };
    expect(brief(long, 'mp3')).toEqual(['every-player count error -']);
    expect(brief(long, 'psc')).toEqual([]);
    expect(brief({ ...long, chapters: long.chapters.slice(1) }, 'mp3')).not.toContain(
      'every-player count error -',
    );
  });

  test('what holds everywhere is said where no platform says it', () => {
    const everywhere = ['every-player', 'antennapod'];
    expect(judgeSheet(withTitle('x'.repeat(41)), everywhere).map(({ platform }) => platform)).toEqual([
      'every-player',
    ]);
    // A warning does not say that it is an error.
    const platforms = judgeSheet(withStarts(0, 60_000, 60_000), everywhere, { format: 'json' });
    expect(platforms.map(({ platform, severity }) => [platform, severity])).toEqual([
      ['antennapod', 'warning'],
      ['every-player', 'error'],
    ]);
  });

  test('a platform that is not asked says nothing', () => {
    const names = judgeSheet(withStarts(5_000, 6_000), ['spotify']).map(({ platform }) => platform);
    expect(new Set(names)).toEqual(new Set(['spotify']));
  });

  test('a message of a monstrous title stays short and on one line', () => {
    const [finding] = judgeSheet(withTitle(`a\n${'😀'.repeat(5_000)}`), ['spotify']);
    expect(finding?.message.length).toBeLessThan(200);
    expect(finding?.message).not.toContain('\n');
  });

  test('no sheet breaks a check, and a tidied one is never out of order or past its end', () => {
    const chapter = fc.record({
      title: fc.string({ unit: 'binary', maxLength: 200 }),
      startMs: fc.oneof(fc.integer({ min: -10, max: 2 ** 40 }), fc.double()),
      endMs: fc.double(),
      level: fc.constantFrom(1, 2),
      hidden: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(chapter, { maxLength: 30 }), fc.double(), (chapters, totalMs) => {
        const sheet = { ...sound, totalMs, chapters };
        for (const { chapter: index = 0 } of judgeSheet(sheet, NAMES)) expect(chapters[index]).toBeDefined();
        const aspects = judgeSheet(tidySheet(sheet), ['every-player']).map((one) => one.aspect);
        expect(aspects.filter((aspect) => aspect !== 'title' && aspect !== 'count')).toEqual([]);
      }),
    );
  });

  test('every rule says why and where it stands', () => {
    for (const { name, source, rules } of CHAPTER_PLATFORMS as readonly ChapterPlatform[]) {
      expect(source, name).toMatch(/https:\/\//);
      for (const { why } of rules) expect(why, name).toMatch(/\.$/);
    }
  });
});
