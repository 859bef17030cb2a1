import { describe, expect, test } from 'vitest';
import { rundownHead } from '../../../src/cli/print/rundown/head.ts';
import { printPacing } from '../../../src/cli/print/rundown/pacing.ts';
import { printStrip } from '../../../src/cli/print/rundown/strip.ts';
import { printRundownTable } from '../../../src/cli/print/rundown/table.ts';
import { widthOf } from '../../../src/cli/print/text-table.ts';
import type { EpisodeRundown, Misfit } from '../../../src/index.ts';
import { planOf } from '../../timing/plan.ts';

/** 12:10: a cue of 0:10, 5:00 technical, 3:00 relief, 1:00 recap, and 3:00 in the next segment. */
const BODY = `## Core: The first of all

[SFX: a door, 10 s]

:::technical
[PAUSE: 5 min]
:::

:::story
[PAUSE: 3 min]
:::

:::recap
[PAUSE: 1 min]
:::

## More: The second

[PAUSE: 3 min]
`;

const PLAIN = { width: 80, colour: false } as const;
const ESCAPE = String.fromCharCode(27);

function opened(misfits: Readonly<Record<string, Misfit>> = {}): EpisodeRundown {
  return {
    title: 'One',
    json: '',
    rundown: planOf(BODY),
    misfits: new Map(Object.entries(misfits)),
    drawChart: () => Promise.resolve(''),
    wordsFor: (ms) => `about ${Math.round(Math.abs(ms) / 400)} words`,
  };
}

describe('the head', () => {
  const PLANNED = { ...opened(), plannedMs: 600_000 };

  test('has length, range and plan, and what to cut or add where that is missed', () => {
    const over = { overMs: 130_000, words: 'about 320 words' };
    expect(rundownHead({ ...PLANNED, misfit: over }, undefined)).toEqual([
      'One',
      '12:10 (estimated; 10:50 to 13:30), planned 10:00: +2:10',
      'To fit its plan, cut about 320 words.',
    ]);
    expect(rundownHead({ ...PLANNED, misfit: { ...over, overMs: -1 } }, undefined)[2]).toBe(
      'To fit its plan, add about 320 words.',
    );
    expect(rundownHead(PLANNED, undefined)).toHaveLength(2);
  });

  test.each([
    [730_000, 'It fits a slot of 12 min 10 s.'],
    [700_000, 'It is 30 s over for a slot of 11 min 40 s: cut about 75 words.'],
    [760_000, 'It is 30 s under for a slot of 12 min 40 s: add about 75 words.'],
  ])('says what a slot of %s ms takes', (slotMs, sentence) => {
    const [, , air] = rundownHead(PLANNED, { startsMs: 72_000_000 - 730_000, slotMs });
    expect(air).toBe(`Begins 19:47:50, ends 20:00:00. ${sentence}`);
  });

  test('says so where nothing is on the clock', () => {
    expect(rundownHead({ ...opened(), rundown: planOf('') }, undefined).at(-1)).toBe(
      'Nothing is on the clock: expected segments, which begin with ## and a title.',
    );
  });
});

describe('the strip', () => {
  test('shows segments, beats, cycles and cues on one clock', () => {
    // 730 s on 71 columns: the second segment begins at 550 s, in column 53, the story at 310 s, in column 30.
    expect(printStrip(planOf(BODY), 80, false)).toEqual([
      `segments 1${'─'.repeat(52)}2${'─'.repeat(17)}`,
      `beats    ${'█'.repeat(30)}${'▄'.repeat(18)}${'▒'.repeat(5)}${'█'.repeat(18)}`,
      `         T${' '.repeat(29)}R${' '.repeat(17)}C${' '.repeat(4)}T`,
      `cycles   1${'─'.repeat(52)}2${'─'.repeat(17)}`,
      `cues     2${' '.repeat(29)}•${' '.repeat(16)}•${' '.repeat(5)}•`,
      expect.stringMatching(/^clock {4}┴─+┴[─┴]+$/),
      expect.stringMatching(/^ {9}0 +2 +4 +6 +8 +10 min$/),
      '█ T technical   ▄ R story, analogy, break   ▒ C recap, preview',
      '◆ new concept   • cue   One column is 10 s.',
    ]);
  });

  test('has the plan above it where every segment has one, on the longer of both clocks', () => {
    const [planned = '', segments = ''] = printStrip(
      planOf('## Core: One (3 min)\n\nWords.\n\n## More: Two (1 min)\n\nWords.'),
      80,
      false,
    );
    // Four minutes on 71 columns: the second begins after three quarters.
    expect(planned).toBe(`planned  1${'─'.repeat(52)}2${'─'.repeat(17)}`);
    expect(segments).toBe('segments 2');
  });

  test('keeps to the beats where the terminal is narrow', () => {
    const lines = printStrip(planOf(BODY), 40, false);
    expect(lines[0]).toMatch(/^[█▄▒]{40}$/);
    expect(lines[1]).toMatch(/^T +R +C +T$/);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(40);
  });

  test('is coloured only where colour is wanted, and says the same', () => {
    const colours = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');
    const coloured = printStrip(planOf(BODY), 80, true);
    expect(coloured.join('')).toMatch(colours);
    expect(coloured.map((line) => line.replace(colours, ''))).toEqual(printStrip(planOf(BODY), 80, false));
  });

  test('is nothing where nothing is heard', () => expect(printStrip(planOf(''), 80, false)).toEqual([]));
});

describe('the table', () => {
  test('goes down to segments, beats or lines', () => {
    const rows = (depth: 'segments' | 'beats' | 'lines') => printRundownTable(opened(), { ...PLAIN, depth });
    expect(rows('segments')).toEqual([
      'start    end  segment             plan  about  over  7-3-1',
      ' 0:00   9:10  1 The first of all     -   9:10     -   99.6',
      ' 9:10  12:10  2 The second           -   3:00     -    100',
    ]);
    expect(rows('beats').slice(2, 6)).toEqual([
      ' 0:00   0:10  · T technical',
      ' 0:10   5:10  · T technical',
      ' 5:10   8:10  · R story',
      ' 8:10   9:10  · C recap',
    ]);
    expect(rows('lines')[3]).toBe(' 0:00   0:10  ·· SFX: a door, 10 s');
  });

  test('says what to cut or add beneath a segment', () => {
    const lines = printRundownTable(
      opened({
        core: { overMs: 190_000, words: 'about 440 words' },
        more: { overMs: -20_400, words: 'about 45 words' },
      }),
      { ...PLAIN, depth: 'segments' },
    );
    expect(lines[2]).toBe('       runs 3:10 over: cut about 440 words');
    expect(lines[4]).toBe('       runs 0:20 short: add about 45 words');
  });

  test('lets columns go before it is wider than the terminal', () => {
    for (const width of [80, 60, 50, 40, 32]) {
      const lines = printRundownTable(opened(), { width, colour: false, depth: 'lines' });
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      expect(lines[0]).toContain('start');
      expect(lines[0]).toContain('over');
    }
  });

  test('has times of day, across midnight too', () => {
    const air = { startsMs: 86_400_000 - 60_000 };
    const lines = printRundownTable(opened(), { ...PLAIN, depth: 'segments', air });
    expect(lines[1]).toMatch(/^23:59:00 {2}00:08:10 /);
  });
});

test('cycles have their shares, concepts and faults', () => {
  const { pacing } = planOf(BODY.replace('5 min', '11 min'));
  const lines = printPacing(pacing, PLAIN);
  // 11:10 technical is 59.5 % over, 34.5 past its tolerance: a third of that is 11.5.
  expect(lines[0]).toBe('7-3-1: score 88.5 of 100');
  expect(lines[3]).toBe('    1   0:00      11:10    3:00   1:00         0  technical off');
  expect(lines[4]).toMatch(/too short to count$/);
  expect(lines.slice(-2)).toEqual([
    '  from 0:00, 11 min 10 s: too long by 2 min 25 s',
    '  from 15:10, 3 min',
  ]);
});
