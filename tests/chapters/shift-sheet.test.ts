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
    'an ad where a chapter begins comes before it',
    { inserts: [{ atMs: 10 * MINUTE, lengthMs: MINUTE }] },
    [[0, 10], [11, 20 + 1], [21, 31], 31],
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

test('a shifted sheet is tidied to one without gaps', () => {
  const shifted = tidySheet(shiftSheet(sheet, { inserts: [{ atMs: 10 * MINUTE, lengthMs: MINUTE }] }));
  expect(minutes(shifted)).toEqual([[0, 11], [11, 21], [21, 31], 31]);
});
