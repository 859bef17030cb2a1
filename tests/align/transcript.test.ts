import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords, recordRundown } from '../../src/align/index.ts';
import type { Rundown } from '../../src/model/index.ts';
import { scriptOf } from './script.ts';

/** Words that no sentence of the script repeats, as a speaker would have them. */
const WORDS =
  'amber basil cobalt dune ember fjord garnet harbor indigo jasper kelp lagoon marble nectar onyx pearl quartz raven saffron tundra umber velvet willow yarrow zephyr'.split(
    ' ',
  );

/** `count` words that stand in this order once. */
function prose(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const index = from + at;
    return `${WORDS[index % 25]}${Math.floor(index / 25) % 2 === 0 ? '' : 's'} ${WORDS[(index * 7 + Math.floor(index / 25)) % 25]}`;
  })
    .join(' ')
    .concat('.');
}

const SCRIPT = scriptOf(
  [
    `## Core: The first\n\n${prose(0, 30)}\n\n${prose(30, 30)}`,
    `## Core: The second\n\n[PAUSE: 4 s]\n\n${prose(60, 40)}`,
    `## Core: The third\n\n${prose(100, 40)}`,
  ].join('\n\n'),
);

interface Said {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

const spoken = ({ segments }: Rundown) =>
  segments.map(({ beats }) => beats.flatMap(({ lines }) => lines.filter(({ words }) => words > 0)));

/** What a recogniser makes of a reading at `pace` that begins at 10 s; a segment's `after` is silence behind it. */
function reading({ pace = 1.1, after = [0, 0, 0], skip = -1 } = {}): readonly Said[] {
  const pieces: Said[] = [];
  let shiftMs = 10_000;
  let skippedMs = 0;
  for (const [index, lines] of spoken(SCRIPT.rundown).entries()) {
    for (const { text, startMs, endMs } of lines) {
      if (index === skip) {
        skippedMs += (endMs - startMs) * pace;
        continue;
      }
      const at = (ms: number) => shiftMs - skippedMs + ms * pace;
      pieces.push({ text, startMs: at(startMs), endMs: at(endMs) });
    }
    shiftMs += after[index] ?? 0;
  }
  return pieces;
}

function heard(said: readonly Said[], totalMs?: number) {
  const { share, alignment } = alignWords(SCRIPT.rundown, said, totalMs);
  if (!alignment) throw new Error('nothing was found');
  return { share, ...alignment, rundown: recordRundown(SCRIPT.rundown, alignment, undefined) };
}

const near = (ms: number, expected: number) => expect(Math.abs(ms - expected)).toBeLessThanOrEqual(2);

describe('a script in the transcript of its recording', () => {
  const { segments } = SCRIPT.rundown;

  test('gives every segment and line its time', () => {
    const { rundown, share, remarks } = heard(reading());
    expect(share).toBe(1);
    expect(remarks).toEqual([]);
    expect(rundown.basis).toBe('recorded');
    for (const [index, segment] of rundown.segments.entries()) {
      near(segment.startMs, 10_000 + (segments[index]?.startMs ?? 0) * 1.1 + (index === 1 ? 400 : 0));
      for (const line of segment.beats.flatMap(({ lines }) => lines)) expect(line.basis).toBe('recorded');
    }
    const [before, after] = [spoken(SCRIPT.rundown)[0]?.[1], spoken(rundown)[0]?.[1]];
    near(after?.startMs ?? 0, 10_000 + (before?.startMs ?? 0) * 1.1);
  });

  test('is found in spite of misheard words', () => {
    let count = 0;
    const said = reading().map((piece) => ({
      ...piece,
      text: piece.text.replace(/\w+/g, (word) => (count++ % 6 === 5 ? 'erm' : word)),
    }));
    const { rundown, share } = heard(said);
    expect(share).toBeLessThan(0.9);
    for (const [index, segment] of rundown.segments.entries()) {
      expect(segment.basis).toBe('recorded');
      expect(Math.abs(segment.startMs - heard(reading()).rundown.segments[index]!.startMs)).toBeLessThan(
        1_500,
      );
    }
  });

  test('leaves out a long silence between segments, and says so', () => {
    const { rundown, remarks } = heard(reading({ after: [60_000, 0, 0] }));
    const [first, second] = rundown.segments;
    near(first?.endMs ?? 0, 10_000 + (segments[0]?.endMs ?? 0) * 1.1);
    expect((second?.startMs ?? 0) - (first?.endMs ?? 0)).toBeGreaterThan(55_000);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(
      /^1 min .* on, between “The first” and “The second”, are not in the script; they are left out\.$/,
    );
  });

  test('counts an ad-lib as a part of what it follows, and says so', () => {
    const chatter = Array.from({ length: 40 }, (_, at) => `chatter${at}`);
    const [endMs = 0] = [10_000 + (segments[0]?.endMs ?? 0) * 1.1];
    const said = [
      ...reading({ after: [30_000, 0, 0] }),
      { text: chatter.join(' '), startMs: endMs + 1_000, endMs: endMs + 29_000 },
    ].toSorted((a, b) => a.startMs - b.startMs);
    const { rundown, remarks } = heard(said);
    expect(rundown.segments[0]?.endMs).toBe(rundown.segments[1]?.startMs);
    expect(remarks[0]).toContain('they were counted as a part of “The first”.');
  });

  test('names a stretch within a segment for what it is, though a word of the script is said in it', () => {
    const said = reading();
    const [first, second] = said;
    if (!first || !second) throw new Error('no reading');
    const chatter = Array.from({ length: 60 }, (_, at) => (at === 30 ? 'lagoon' : `chatter${at}`)).join(' ');
    const late = said
      .slice(1)
      .map(({ text, startMs, endMs }) => ({ text, startMs: startMs + 40_000, endMs: endMs + 40_000 }));
    const ad = { text: chatter, startMs: first.endMs, endMs: first.endMs + 40_000 };
    const { rundown, remarks } = heard([first, ad, ...late]);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(
      /^40 s from .* on, within “The first”, are not in the script; they were counted as a part of “The first”\.$/,
    );
    expect(rundown.basis).toBe('recorded');
  });

  test('says which segment was left out of the recording', () => {
    const { rundown, remarks } = heard(reading({ skip: 1 }));
    expect(rundown.segments.map(({ basis }) => basis)).toEqual(['recorded', 'estimated', 'recorded']);
    expect(remarks).toEqual([
      '“The second” was not found in the transcript; its times are laid out between what was found.',
    ]);
  });

  test('goes on to the end of the recording where that is told', () => {
    expect(heard(reading(), 3_600_000).rundown).toMatchObject({ totalMs: 3_600_000, recordedMs: 3_600_000 });
  });

  test('is in none of something else', () => {
    const other = [
      { text: 'Nothing of this was ever meant to be in there at all.', startMs: 0, endMs: 5_000 },
    ];
    expect(alignWords(SCRIPT.rundown, other, undefined)).toEqual({ share: 0 });
    expect(alignWords(SCRIPT.rundown, [], undefined)).toEqual({ share: 0 });
    expect(alignWords(scriptOf('## Core: Empty').rundown, reading(), undefined)).toEqual({ share: 0 });
  });

  test('takes a recogniser that hangs in its stride', () => {
    const hanging = Array.from({ length: 3_000 }, (_, at) => ({
      text: 'the the the',
      startMs: at,
      endMs: at + 1,
    }));
    expect(alignWords(SCRIPT.rundown, hanging, undefined).alignment).toBeUndefined();
  });
});

test('property: whatever is missing, doubled or misheard, times are whole, in order and within each other', () => {
  const change = fc.record({
    drop: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
    every: fc.integer({ min: 2, max: 9 }),
    pace: fc.double({ min: 0.5, max: 2, noNaN: true }),
    endless: fc.boolean(),
  });
  fc.assert(
    fc.property(change, ({ drop, every, pace, endless }) => {
      let count = 0;
      const said = reading({ pace })
        .filter((_, index) => !drop.includes(index))
        .map(({ text, startMs, endMs }) => ({
          text: text.replace(/\w+/g, (word) => (count++ % every === 0 ? 'erm' : word)),
          startMs,
          ...(endless ? {} : { endMs }),
        }));
      const { alignment } = alignWords(SCRIPT.rundown, said, undefined);
      if (!alignment) return;
      const { segments, totalMs } = recordRundown(SCRIPT.rundown, alignment, undefined);
      let passedMs = 0;
      for (const segment of segments) {
        expect(segment.startMs).toBeGreaterThanOrEqual(passedMs);
        passedMs = segment.startMs;
        for (const { startMs, endMs } of segment.beats.flatMap(({ lines }) => lines)) {
          expect(Number.isInteger(startMs) && Number.isInteger(endMs)).toBe(true);
          expect(startMs).toBeGreaterThanOrEqual(passedMs);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          passedMs = endMs;
        }
        expect(segment.endMs).toBeGreaterThanOrEqual(passedMs);
        passedMs = segment.endMs;
      }
      expect(totalMs).toBeGreaterThanOrEqual(passedMs);
    }),
    { numRuns: 100 },
  );
});
