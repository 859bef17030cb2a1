import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PACING_CASES, pacingCasesMarkdown } from '../../src/lint/pacing-cases.ts';
import type { Pacing } from '../../src/model/index.ts';
import { measurePacing } from '../../src/timing/index.ts';
import { planOf } from './plan.ts';

const LIMIT_MS = 8.75 * 60_000;

/** `technical 8:36 with music 0:09` as the containers and cues that take exactly that long. */
function beatMarkdown(beat: string): string {
  const [own = '', ...music] = beat.split(' with ');
  const [, name, length] = /^(\S+) (.*)$/.exec(own) ?? [];
  if (name === 'music') return `[MUSIC: theme, ${cueLength(length)}]`;
  const inside = music.map((cue) => `[MUSIC: theme, ${cueLength(cue.replace('music ', ''))}]`);
  return `:::${name}\n${[`[PAUSE: ${cueLength(length)}]`, ...inside].join('\n\n')}\n:::`;
}

/** Cues take clock times as lengths; a bare one is safest with its units. */
function cueLength(length = ''): string {
  const [seconds = '', minutes] = length.split(':').toReversed();
  return minutes === undefined ? length : `${minutes} min ${seconds} s`;
}

function bodyOf(heard: readonly string[]): string {
  return heard
    .map((line) => {
      const [, label, beats = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      return `## ${label}: Title\n\n${beats.split(' · ').map(beatMarkdown).join('\n\n')}`;
    })
    .join('\n\n');
}

const clock = (ms: number) => {
  const seconds = (ms % 60_000) / 1_000;
  return `${Math.floor(ms / 60_000)}:${seconds < 10 ? '0' : ''}${seconds}`;
};

const longRuns = (pacing: Pacing) =>
  pacing.stretches
    .flatMap(({ technicalRuns }) => technicalRuns.map(({ startMs, endMs }) => endMs - startMs))
    .filter((lengthMs) => lengthMs > LIMIT_MS)
    .map(clock);

describe('the ten worked cases', () => {
  test('are ten', () => expect(PACING_CASES).toHaveLength(10));

  test.each(PACING_CASES.map((worked) => [worked.title, worked] as const))('%s', (_, worked) => {
    const { pacing, segments } = planOf(bodyOf(worked.heard));
    const cycles = pacing.stretches.flatMap((stretch) => stretch.cycles);
    expect(cycles.map(({ measure }) => measure)).toEqual(worked.cycles.map(([measure]) => measure));
    cycles.forEach(({ excess }, index) => {
      const [, ...expected] = worked.cycles[index] ?? [];
      const actual = [excess.technical, excess.relief, excess.recap].map((share) => share * 100);
      actual.forEach((share, at) => expect(share).toBeCloseTo(expected[at] ?? -1, 3));
    });
    expect(longRuns(pacing)).toEqual(worked.longRuns);
    const { episode, ...bySegment } = worked.scores;
    expect(pacing.score).toBe(episode);
    const wanted = Object.entries(bySegment).map(([name, score]) => [
      name.toLowerCase().replace(' ', '-'),
      score,
    ]);
    expect(pacing.segmentScores).toEqual(Object.fromEntries(wanted));
    expect(segments.every(({ basis }) => basis === 'estimated')).toBe(true);
  });

  test('stand on the rule’s page, with their arithmetic', () => {
    const page = pacingCasesMarkdown();
    for (const { title, heard, arithmetic } of PACING_CASES)
      for (const line of [title, ...heard, ...arithmetic]) expect(page).toContain(line);
  });
});

describe('stretches', () => {
  test('a share exactly at any tolerance is within it', () => {
    const body = (seconds: number) =>
      `## Core: A\n\n:::technical\n[PAUSE: ${seconds} s]\n:::\n\n:::recap\n[PAUSE: 1 min]\n:::`;
    for (let percent = 1; percent <= 90; percent++) {
      const tolerance = { technical: percent / 100, relief: 1, recap: 1 };
      const pacing = measurePacing(planOf(body(420 * (1 + percent / 100))).segments, tolerance);
      expect(pacing.stretches[0]?.cycles[0]?.excess.technical, `${percent} %`).toBe(0);
    }
  });

  test('nothing paced has no score', () => {
    expect(planOf('## Coda: End\n\nSome words.').pacing).toEqual({
      stretches: [],
      score: undefined,
      segmentScores: {},
    });
  });

  test('a segment that is only planned ends a stretch and is not scored', () => {
    const { pacing } = planOf('## Core: A\n\nWords.\n\n## More: B (20 min)\n\n## Core: C\n\nWords.');
    expect(pacing.stretches.map(({ segments }) => segments)).toEqual([['core'], ['core-2']]);
    expect(pacing.segmentScores).not.toHaveProperty('more');
  });

  test('a recap at the very end closes a full cycle', () => {
    const { pacing } = planOf(bodyOf(['Core: technical 7:00 · story 3:00 · recap 1:00']));
    expect(pacing.stretches[0]?.cycles).toMatchObject([{ last: false, measure: 'full' }]);
  });

  test('recap and preview side by side are one run of recap, a pause between them or not', () => {
    const beats = ':::recap\n[PAUSE: 30 s]\n:::\n\n[PAUSE: 2s]\n\n:::preview\n[PAUSE: 28 s]\n:::';
    const { pacing } = planOf(`## Core: A\n\n:::technical\n[PAUSE: 7 min]\n:::\n\n${beats}`);
    expect(pacing.stretches[0]?.cycles).toMatchObject([{ recapMs: 60_000, technicalMs: 420_000 }]);
  });

  test('cycle times are contiguous and every share is counted once', () => {
    const beat = fc.record({
      name: fc.constantFrom('technical', 'story', 'analogy', 'recap', 'preview', 'decision'),
      seconds: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(beat, { minLength: 1, maxLength: 30 }), (beats) => {
        const lines = beats.map(({ name, seconds }) => `:::${name}\n[PAUSE: ${seconds} s]\n:::`);
        const { pacing, totalMs } = planOf(`## Core: A\n\n${lines.join('\n\n')}`);
        const cycles = pacing.stretches.flatMap((stretch) => stretch.cycles);
        let at = 0;
        for (const { startMs, endMs, technicalMs, reliefMs, recapMs, excess } of cycles) {
          for (const share of Object.values(excess)) expect(Number(share.toFixed(6))).toBe(share);
          expect(startMs).toBe(at);
          expect(technicalMs + reliefMs + recapMs).toBe(endMs - startMs);
          at = endMs;
        }
        expect(at).toBe(totalMs);
        expect(cycles.slice(0, -1).every(({ last, measure }) => !last && measure === 'full')).toBe(true);
        expect(pacing.score).toBeGreaterThanOrEqual(0);
        expect(pacing.score).toBeLessThanOrEqual(100);
      }),
      { numRuns: 200 },
    );
  });
});
