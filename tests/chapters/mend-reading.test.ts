import { describe, expect, test } from 'vitest';
import { mendReading } from '../../src/chapters/index.ts';
import type { Chapter } from '../../src/model/index.ts';

const at = (line: number, startMs: number, title: string, facts: Partial<Chapter> = {}): Chapter => ({
  title,
  startMs,
  endMs: startMs,
  level: 1,
  place: { line, column: 3 },
  ...facts,
});

function mended(chapters: readonly Chapter[]) {
  const reading = mendReading({ chapters, remarks: [] });
  return {
    titles: reading.chapters.map(({ title }) => title),
    said: reading.remarks.map(
      ({ line, column, message, harmless }) => `${line}:${column}${harmless ? '' : '!'} ${message}`,
    ),
  };
}

describe('a reading', () => {
  test('that needs nothing is left as it is, a late first chapter and gaps too', () => {
    const chapters = [at(1, 42_000, 'A', { endMs: 50_000 }), at(2, 60_000, 'B')];
    expect(mendReading({ chapters, remarks: [] })).toEqual({ chapters, remarks: [] });
  });

  test.each<[string, readonly Chapter[], readonly string[], readonly string[]]>([
    [
      'out of order is put in order',
      [at(1, 60_000, 'B'), at(2, 0, 'A'), at(3, 90_000, 'C')],
      ['A', 'B', 'C'],
      ['2:3 "A" begins at 00:00:00.000, before "B" at 00:01:00.000; the list was put in order.'],
    ],
    [
      'with two chapters at one start loses one of them',
      [at(1, 0, 'A'), at(2, 5_000, 'B'), at(3, 5_000, 'C')],
      ['A', 'C'],
      ['2:3! "B" begins together with "C" at 00:00:05.000; it was left out, for a chapter needs a length.'],
    ],
    [
      'with a sub-chapter at the start of its chapter keeps the chapter',
      [at(1, 0, 'A'), at(2, 0, 'B', { level: 2 })],
      ['A'],
      ['2:3! "B" begins together with "A" at 00:00:00.000; it was left out, for a chapter needs a length.'],
    ],
    [
      'whose chapters overlap has the first cut',
      [at(1, 0, 'A', { endMs: 9_000 }), at(2, 5_000, 'B', { endMs: 5_000 })],
      ['A', 'B'],
      ['1:3 "A" ends at 00:00:09.000, after "B" begins at 00:00:05.000; it was cut there.'],
    ],
    [
      'whose chapter goes on over its sub-chapter is as it should be',
      [at(1, 0, 'A', { endMs: 9_000 }), at(2, 5_000, 'B', { level: 2, endMs: 9_000 })],
      ['A', 'B'],
      [],
    ],
    [
      'with a rounding of two programs is too',
      [at(1, 0, 'A', { endMs: 5_001 }), at(2, 5_000, 'B')],
      ['A', 'B'],
      [],
    ],
    [
      'with titles of several lines has them joined',
      [at(1, 0, 'A\r\nB'), at(2, 5_000, ' C\n')],
      ['A B', 'C'],
      ['1:3 The title "A B" has several lines; they were joined.'],
    ],
    [
      'without a title says that it gets a number, but for a hidden chapter',
      [at(1, 0, ''), at(2, 5_000, ' ', { hidden: true })],
      ['', ''],
      ['1:3 Chapter without a title; it gets a number.'],
    ],
    [
      'with links that are none loses them',
      [
        at(1, 0, 'A', { url: 'javascript:alert(1)', image: 'cover.jpg' }),
        at(2, 9, 'B', { url: '', image: ' ', location: { name: 'x', geo: 'here' } }),
      ],
      ['A', 'B'],
      [
        '1:3! "javascript:alert(1)" is no address such as `https://example.org/`; the link was left out.',
        '1:3! "cover.jpg" is no address such as `https://example.org/a.jpg`; the image was left out.',
        '2:3! "here" is no place such as `geo:48.858,2.294`; it was left out.',
      ],
    ],
  ])('%s', (_, chapters, titles, said) => {
    expect(mended(chapters)).toEqual({ titles, said });
  });

  test('of a hostile file is not remarked upon without end', () => {
    const chapters = Array.from({ length: 5_000 }, (_, index) => at(index + 1, 5_000 - index, ''));
    const { said } = mended(chapters);
    expect(said.length).toBe(51);
    expect(said.at(-1)).toBe('51:3 From here on 9949 more things were changed or left out.');
  });
});
