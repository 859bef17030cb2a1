import { expect, test } from 'vitest';
import { shiftSheet, tidySheet } from '../../src/chapters/index.ts';
import type { ChapterSheet } from '../../src/model/index.ts';

const MINUTE = 60_000;
const sheet: ChapterSheet = tidySheet({
  episodeTitle: 'Episode',
  showTitle: 'Show',
  language: 'en',
  basis: 'recorded',
  totalMs: 30 * MINUTE,
  chapters: [0, 10, 20].map((minute) => ({
    title: `At ${minute}`,
    startMs: minute * MINUTE,
    endMs: 0,
    level: 1,
  })),
});

const minutes = (of: ChapterSheet) => [
  ...of.chapters.flatMap(({ startMs, endMs }) => [[startMs / MINUTE, endMs / MINUTE]]),
  of.totalMs / MINUTE,
];

test.each([
  ['nothing', {}, [[0, 10], [10, 20], [20, 30], 30]],
  ['an intro belongs to the first chapter', { introMs: MINUTE }, [[0, 11], [11, 21], [21, 31], 31]],
  [
    'an ad within a chapter',
    { inserts: [{ atMs: 12 * MINUTE, lengthMs: MINUTE }] },
    [[0, 10], [10, 21], [21, 31], 31],
  ],
  [
    'an ad where a chapter begins comes before it, and the one before goes on up to it',
    { inserts: [{ atMs: 10 * MINUTE, lengthMs: MINUTE }] },
    [[0, 11], [11, 20 + 1], [21, 31], 31],
  ],
  ['an ad at the start', { inserts: [{ atMs: 0, lengthMs: MINUTE }] }, [[0, 11], [11, 21], [21, 31], 31]],
  [
    'an ad at the end',
    { inserts: [{ atMs: 30 * MINUTE, lengthMs: MINUTE }] },
    [[0, 10], [10, 20], [20, 30], 31],
  ],
  [
    'positions count in the recording, in any order',
    {
      introMs: MINUTE,
      inserts: [
        { atMs: 25 * MINUTE, lengthMs: 2 * MINUTE },
        { atMs: 5 * MINUTE, lengthMs: MINUTE },
      ],
    },
    [[0, 12], [12, 22], [22, 34], 34],
  ],
] as const)('%s', (_, shift, expected) => {
  expect(minutes(shiftSheet(sheet, shift))).toEqual(expected);
});

test('a gap stays one, a late first chapter stays late, and a sub-chapter that lies in its chapter stays in it', () => {
  const at = (start: number, end: number, level = 1) => ({
    title: `At ${start}`,
    startMs: start * MINUTE,
    endMs: end * MINUTE,
    level,
  });
  const loose = { ...sheet, chapters: [at(2, 8), at(10, 30), at(12, 15, 2), at(20, 30)] };
  const inserts = [8, 10, 20].map((minute) => ({ atMs: minute * MINUTE, lengthMs: MINUTE }));
  expect(minutes(tidySheet(shiftSheet(loose, { introMs: MINUTE, inserts })))).toEqual([
    [3, 9],
    [13, 15],
    [15, 18],
    [24, 34],
    34,
  ]);
});
