import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignChapters, recordRundown } from '../../src/align/index.ts';
import { sheetOfReading, tidySheet } from '../../src/chapters/index.ts';
import type { Chapter, ChapterSheet, Rundown } from '../../src/model/index.ts';
import { script, scriptOf, SECOND } from './script.ts';

/** A list of `12:00 Title` lines as a finished recording's chapters; a length as its last line ends the last chapter. */
function sheet(...lines: readonly string[]): ChapterSheet {
  const entries = lines.map((line) => {
    const [, minutes = '', seconds = '', title = ''] = /^(\d+):(\d\d)(?: (.*))?$/.exec(line) ?? [];
    return { startMs: (Number(minutes) * 60 + Number(seconds)) * SECOND, title };
  });
  const last = entries.at(-1);
  const totalMs = last?.title === '' ? last.startMs : undefined;
  const chapters = entries
    .filter(({ title }) => title !== '')
    .map(({ startMs, title }): Chapter => ({ startMs, endMs: startMs, title, level: 1 }));
  return tidySheet(sheetOfReading({ chapters, remarks: [] }, { totalMs }));
}

/** Four minutes: 1:00 One, 1:00 Two, 1:00 Three, 1:00 Four. */
const SCRIPT = script(['One is here', 60], ['Two is there', 60], ['Three is over', 60], ['Four is last', 60]);

function heard(list: ChapterSheet, from = SCRIPT) {
  const alignment = alignChapters(from, list);
  if (!alignment) throw new Error('nothing was found');
  return { ...alignment, rundown: recordRundown(from.rundown, alignment, undefined) };
}

const times = ({ segments }: Rundown) =>
  segments.map(({ startMs, endMs, basis }) => `${startMs / SECOND}-${endMs / SECOND} ${basis}`);

describe('segments in the chapters of a recording', () => {
  test('are found by their titles', () => {
    const { rundown, remarks } = heard(
      sheet('0:00 One is here', '1:10 Two is there', '2:00 Three is over', '3:30 Four is last', '4:40'),
    );
    expect(times(rundown)).toEqual([
      '0-70 recorded',
      '70-120 recorded',
      '120-210 recorded',
      '210-280 recorded',
    ]);
    expect(remarks).toEqual([]);
    expect(rundown).toMatchObject({ basis: 'recorded', totalMs: 280_000, recordedMs: 280_000 });
    expect(rundown.rangeMs).toEqual({ low: 280_000, high: 280_000 });
    expect(rundown.segments.map(({ recordedMs }) => recordedMs)).toEqual([70_000, 50_000, 90_000, 70_000]);
  });

  test.each([
    ['case, marks and a number', '02 – TWO IS THERE!'],
    ['a label', 'Core 2: Two is there'],
    ['more around it', 'Two is there (with a guest)'],
    ['a cut title', 'Two is the'],
  ])('are found in spite of %s', (_, title) => {
    const { rundown, remarks } = heard(
      sheet('0:00 One is here', `1:10 ${title}`, '2:00 Three is over', '3:30 Four is last', '4:40'),
    );
    expect(rundown.segments[1]).toMatchObject({ startMs: 70_000, endMs: 120_000, basis: 'recorded' });
    if (title !== 'Two is the') expect(remarks).toEqual([]);
  });

  test('are found where a letter is wrong or the place alone tells, and that is said', () => {
    const list = sheet(
      '0:00 One is here',
      '1:10 Twoo is there',
      '2:00 Marker 03',
      '3:00 Four is last',
      '4:00',
    );
    expect(times(heard(list).rundown)[2]).toBe('120-180 recorded');
    expect(heard(list).remarks).toEqual([
      '“Twoo is there” (1:10 to 2:00) was taken for “Two is there”; their titles are alike.',
      '“Marker 03” (2:00 to 3:00) was taken for “Three is over” by its place and length; their titles differ.',
    ]);
  });

  test('are not found by their place where the length is wild', () => {
    const { rundown, remarks } = heard(
      sheet('0:00 One is here', '1:00 Two is there', '2:00 Marker', '12:00 Four is last', '13:00'),
    );
    expect(rundown.segments[2]?.basis).toBe('estimated');
    expect(remarks).toContain(
      '“Three is over” was not found in the recording; its times are laid out between what was found.',
    );
  });

  test('leave out an ad, and take a chapter in their middle for a part of them, by the length', () => {
    const { rundown, remarks } = heard(
      sheet(
        '0:05 One is here',
        '1:05 Ad',
        '1:40 Two is there',
        '1:55 A detail',
        '2:40 Three is over',
        '3:40 Four is last',
        '4:40',
      ),
    );
    expect(times(rundown)).toEqual([
      '5-65 recorded',
      '100-160 recorded',
      '160-220 recorded',
      '220-280 recorded',
    ]);
    expect(remarks).toEqual([
      '“Ad” (1:05 to 1:40) is not in the script, and is left out.',
      '“A detail” (1:55 to 2:40) is not in the script; by its length it was taken for a part of “Two is there”.',
    ]);
  });

  test('that were recorded in another order are said to be elsewhere', () => {
    const { rundown, remarks } = heard(
      sheet('0:00 Two is there', '1:00 One is here', '2:00 Three is over', '3:00 Four is last', '4:00'),
    );
    expect(rundown.basis).toBe('estimated');
    expect(remarks.some((remark) => remark.includes('not where the script has it'))).toBe(true);
  });

  test('share what is left where they have no chapter of their own', () => {
    const { rundown } = heard(sheet('0:00 One is here', '2:00 Three is over', '3:00 Four is last', '4:00'));
    expect(times(rundown)).toEqual([
      '0-60 estimated',
      '60-120 estimated',
      '120-180 recorded',
      '180-240 recorded',
    ]);
  });

  test('have no end where nothing says how long the recording is', () => {
    const { rundown, totalMs, remarks } = heard(
      sheet('0:00 One is here', '1:00 Two is there', '2:00 Three is over', '3:00 Four is last'),
    );
    expect(totalMs).toBeUndefined();
    expect(times(rundown).at(-1)).toBe('180-240 estimated');
    expect(rundown.recordedMs).toBeUndefined();
    expect(remarks).toEqual([
      'Nothing says how long the recording is, so the end of “Four is last” is estimated; expected its length with --length.',
    ]);
  });

  test('that nobody has written yet are recorded where they are found, without lines', () => {
    const unwritten = script(['One is here', 60], ['Two is there (3 min)', 0], ['Three is over', 60]);
    const { rundown } = heard(
      sheet('0:00 One is here', '1:00 Two is there', '3:00 Three is over', '4:00'),
      unwritten,
    );
    expect(times(rundown)[1]).toBe('60-180 recorded');
    expect(rundown.segments[1]?.beats).toEqual([]);
  });

  test('are in none of something else', () => {
    expect(alignChapters(SCRIPT, sheet('0:00 Alpha', '9:00 Beta', '30:00 Gamma', '90:00'))).toBeUndefined();
    expect(alignChapters(SCRIPT, sheet())).toBeUndefined();
  });
});

describe('what stands in a recorded segment', () => {
  test('is recorded itself between sub-chapters that were found', () => {
    const from = scriptOf(
      '## Core: One is here\n\n[PAUSE: 30 s]\n\n### The detail within\n\n[PAUSE: 30 s]\n\n## Core: Two is there\n\n[PAUSE: 60 s]',
    );
    const { rundown, remarks } = heard(
      sheet('0:00 One is here', '0:50 The detail within', '1:20 Two is there', '2:20'),
      from,
    );
    expect(remarks).toEqual([]);
    const [first] = rundown.segments;
    expect(first).toMatchObject({ startMs: 0, endMs: 80_000, basis: 'recorded' });
    expect(first?.chapters).toMatchObject([{ startMs: 50_000, endMs: 80_000 }]);
    expect(first?.beats.flatMap(({ lines }) => lines)).toMatchObject([
      { startMs: 0, endMs: 50_000, basis: 'recorded' },
      { startMs: 50_000, endMs: 80_000, basis: 'recorded' },
    ]);
  });

  test('a sub-chapter alone does not say where its segment begins', () => {
    const from = scriptOf(
      '## Core: One is here\n\n[PAUSE: 60 s]\n\n## Core: Two is there\n\n[PAUSE: 30 s]\n\n### The detail within\n\n[PAUSE: 30 s]',
    );
    const { rundown, remarks } = heard(sheet('0:00 One is here', '2:00 The detail within', '2:30'), from);
    expect(remarks).toEqual([
      '“Two is there” was found only by a sub-chapter; where it begins is laid out between what was found.',
    ]);
    expect(times(rundown)).toEqual(['0-80 estimated', '80-150 estimated']);
    expect(rundown.segments[1]?.chapters).toMatchObject([{ startMs: 120_000, endMs: 150_000 }]);
  });

  test('is held against 7-3-1 as it was heard', () => {
    const from = scriptOf(
      '## Core: One is here\n\n[PAUSE: 7 min]\n\n:::story\n[PAUSE: 3 min]\n:::\n\n:::recap\n[PAUSE: 1 min]\n:::',
    );
    expect(from.rundown.pacing.score).toBe(100);
    const { pacing } = heard(sheet('0:00 One is here', '22:00'), from).rundown;
    expect(pacing.stretches[0]?.cycles).toMatchObject([
      { technicalMs: 840_000, reliefMs: 360_000, recapMs: 120_000 },
    ]);
    expect(pacing.stretches[0]?.technicalRuns).toMatchObject([{ endMs: 840_000, overMs: 315_000 }]);
    // 100 % over each, less 25, 35 and 50: (75 + 65 + 50) ÷ 3 = 63.33.
    expect(pacing.score).toBe(36.7);
  });

  test('is laid out in proportion, and says that it is estimated', () => {
    const from = script(['One is here', 30, 10], ['Two is there', 60]);
    const { rundown } = heard(sheet('0:00 One is here', '1:20 Two is there', '2:20'), from);
    const lines = rundown.segments[0]?.beats.flatMap((beat) => beat.lines) ?? [];
    expect(
      lines.map(({ startMs, endMs, basis, estimatedMs }) => [startMs, endMs, basis, estimatedMs]),
    ).toEqual([
      [0, 60_000, 'estimated', 30_000],
      [60_000, 80_000, 'estimated', 10_000],
    ]);
    expect(rundown.segments[1]?.beats[0]?.lines[0]?.basis).toBe('recorded');
  });
});

test('property: whatever chapters a recording has, times are whole, in order and within it', () => {
  const titles = fc.constantFrom(
    'One is here',
    'Two is there',
    'Three is over',
    'Four is last',
    'Ad',
    '',
    'Three',
  );
  const entry = fc.tuple(fc.integer({ min: 0, max: 900 }), titles, fc.boolean());
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.option(fc.integer({ min: 1, max: 1_200 })),
      (entries, total) => {
        const chapters = entries.map(
          ([at, title, hidden]): Chapter => ({
            startMs: at * SECOND,
            endMs: at * SECOND,
            title,
            level: 1,
            hidden,
          }),
        );
        const context = { totalMs: total === null ? undefined : total * SECOND };
        const alignment = alignChapters(
          SCRIPT,
          tidySheet(sheetOfReading({ chapters, remarks: [] }, context)),
        );
        if (!alignment) return;
        const { segments, totalMs } = recordRundown(SCRIPT.rundown, alignment, undefined);
        let passedMs = 0;
        for (const segment of segments) {
          expect(segment.startMs).toBeGreaterThanOrEqual(passedMs);
          expect(segment.endMs).toBeGreaterThanOrEqual(segment.startMs);
          for (const { lines } of segment.beats)
            for (const { startMs, endMs } of lines) {
              expect(Number.isInteger(startMs) && Number.isInteger(endMs)).toBe(true);
              expect(startMs).toBeGreaterThanOrEqual(segment.startMs);
              expect(endMs).toBeLessThanOrEqual(segment.endMs);
            }
          passedMs = segment.endMs;
        }
        expect(totalMs).toBeGreaterThanOrEqual(passedMs);
      },
    ),
    { numRuns: 300 },
  );
});
