import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rundown, RundownBeat, Timed } from '../../src/model/index.ts';
import { planOf } from './plan.ts';

const beatsOf = (rundown: Rundown) => rundown.segments.flatMap(({ beats }) => beats);
const linesOf = (rundown: Rundown) => beatsOf(rundown).flatMap(({ lines }) => lines);
const said = (body: string) => linesOf(planOf(`## Core: A\n\n${body}`)).map(({ text }) => text);
const shape = (beats: readonly RundownBeat[]) => beats.map(({ name, category }) => `${name} ${category}`);
const lengthOf = ({ startMs, endMs }: Timed) => endMs - startMs;

describe('what is said', () => {
  test.each([
    ['emphasis and links', 'A **bold** [link](https://example.org) and `code`.', ['A bold link and code.']],
    [
      'citations and footnotes',
      'It is so [@dean2013], they say.[^1]\n\n[^1]: Unsaid.',
      ['It is so, they say.'],
    ],
    ['a citation before the full stop', 'It is so [@dean2013].', ['It is so.']],
    ['inline math', 'Take $$x^2$$ of it.', ['Take x squared of it.']],
    ['comments and tags', 'One <b>two</b> <!-- three --> four.\n\n<!-- five -->', ['One two four.']],
    ['lists', '- one\n- two,\n  - deep', ['one. two, deep']],
    ['quotes', '> First.\n>\n> Second.', ['First. Second.']],
    ['lines of a paragraph', 'one\ntwo', ['one two']],
    ['speakers', '**THEO:** Mine.', ['Mine.']],
    ['figures are silent', '```js\nlet x;\n```\n\n$$\nx\n$$\n\n| a |\n| - |\n| b |\n\n![alt](x.png)', []],
    ['figures with words', '```js say="Let x be."\nlet x;\n```', ['Let x be.']],
    ['figures read aloud', '```text spoken\nlet it\nbe\n```', ['let it. be']],
    ['a formula read aloud', ':::figure{spoken=true}\n$$\nx^2\n$$\n:::', ['x squared']],
    ['unspoken containers', ':::primer\nUnsaid.\n:::\n\nSaid.', ['Said.']],
    ['unspoken by wish', ':::story{spoken=false}\nUnsaid.\n\n:::aside\nNor this.\n:::\n:::', []],
    ['headings in prose', '#### Deep\n\nSaid.', ['Said.']],
  ])('%s', (_, body, lines) => expect(said(body)).toEqual(lines));

  test('a quiz that is read aloud names its letters', () => {
    const quiz = ':::quiz{answer=b spoken=true}\nWhich?\n\na. this\nb. that\n:::';
    expect(said(quiz)).toEqual(['Which?', 'a. this', 'b. that']);
  });
});

describe('how long it takes', () => {
  test('at the speaker’s own rate', () => {
    const [maya, theo] = linesOf(
      planOf('## Core: A\n\n**MAYA:** Five words are said here.\n\n**THEO:** Five words are said here.'),
    );
    if (!maya || !theo) throw new Error('two lines');
    expect(lengthOf(maya)).toBeGreaterThan(1_500);
    expect(lengthOf(theo)).toBeCloseTo(lengthOf(maya) / 2, -1);
  });

  test.each([
    ['[PAUSE: a beat]', 1_000],
    ['[SFX: a door]', 2_000],
    ['[MUSIC: theme]', 5_000],
    ['[VISUAL: a chart]', 0],
    ['[STAGE: stands up]', 0],
    ['[SFX: a door, 3s]', 3_000],
    ['[VISUAL: a chart, 4s]', 4_000],
  ])('%s', (cue, ms) =>
    expect(planOf(`## Core: A\n\nWords.\n\n${cue}`).segments[0]?.beats[0]?.lines.map(lengthOf)[1]).toBe(ms),
  );

  test.each([
    [':::pause-and-think\nWell?\n:::', 30_000],
    [':::pause-and-think{seconds=12}\nWell?\n:::', 12_000],
    [':::pause-and-think{seconds=0}\nWell?\n:::', 0],
    [':::pause-and-think{seconds=soon}\nWell?\n:::', 30_000],
    [':::pause-and-think\nWell?\n\n[PAUSE: 5s]\n:::', 0],
    [':::decision\nWell?\n:::', 0],
    [':::decision{seconds=8}\nWell?\n:::', 8_000],
    [':::try-this{seconds=2.5}\nType.\n:::', 2_500],
    [':::story{seconds=9}\nNo.\n:::', 0],
  ])('silence after %s', (body, ms) => {
    const silences = linesOf(planOf(`## Core: A\n\n${body}`)).filter(({ kind }) => kind === 'silence');
    expect(silences.reduce((sum, line) => sum + lengthOf(line), 0)).toBe(ms);
  });
});

describe('beats', () => {
  test('a container that holds another is split around it', () => {
    const rundown = planOf(
      '## Core: A\n\n:::story\nOne.\n\n:::aside\nTwo.\n:::\n\nThree.\n\n:::definition{term=x}\nFour.\n:::\n:::',
    );
    expect(shape(beatsOf(rundown))).toEqual([
      'story relief',
      'aside relief',
      'story relief',
      'definition technical',
    ]);
  });

  test('what is unspoken splits nothing', () => {
    const rundown = planOf('## Core: A\n\n:::story\nOne.\n\n:::problem\nTwo?\n:::\n\nThree.\n:::');
    expect(shape(beatsOf(rundown))).toEqual(['story relief']);
    expect(linesOf(rundown)).toHaveLength(2);
  });

  test('music of 10 s is a breather of its own, shorter music is not', () => {
    expect(shape(beatsOf(planOf('## Core: A\n\nOne.\n\n[MUSIC: x, 10s]\n\nTwo.\n\n[MUSIC: x, 9s]')))).toEqual(
      ['technical technical', 'music relief', 'technical technical'],
    );
  });

  test('short cues between containers go with their neighbour, long ones do not', () => {
    const body = (pause: string) =>
      `## Core: A\n\n[SFX: x]\n\n:::story\nOne.\n:::\n\n[PAUSE: ${pause}]\n\nTwo.\n\n:::recap\nThree.\n:::\n\n[PAUSE: ${pause}]\n\n:::preview\nFour.\n:::`;
    const categories = (rundown: Rundown) => beatsOf(rundown).map(({ category }) => category);
    expect(categories(planOf(body('29s')))).toEqual([
      'relief',
      'relief',
      'technical',
      'recap',
      'recap',
      'recap',
    ]);
    expect(categories(planOf(body('30s')))).toEqual([
      'relief',
      'relief',
      'technical',
      'recap',
      'technical',
      'recap',
    ]);
  });

  test('containers nested beyond any sense are no trouble', () => {
    const depth = 3_000;
    const body = `${':::aside\n'.repeat(depth)}Deep.\n${':::\n'.repeat(depth)}`;
    expect(said(body)).toEqual(['Deep.']);
  });
});

describe('segments', () => {
  const rundown = planOf(
    '## Cold open: A (2 min)\n\nSome words.\n\n## Core: B (20 min)\n\n### C\n\n## More: D\n\n### E\n\nWords.\n\n### F\n\nWords.',
  );

  test('are estimated where something is said, else planned', () => {
    expect(rundown.segments.map(({ basis }) => basis)).toEqual(['estimated', 'planned', 'estimated']);
    expect(rundown.segments.map(lengthOf).map((ms) => Math.round(ms / 1_000))).toEqual([2, 1_200, 3]);
    expect(rundown.basis).toBe('planned');
    expect(rundown.plannedMs).toBeUndefined();
  });

  test('that are only planned still hold their cues', () => {
    const { segments, totalMs } = planOf('## Core: A (10 s)\n\n[MUSIC: theme, 1 min]\n\n## More: B (1 min)');
    expect(segments.map(({ basis, startMs }) => [basis, startMs])).toEqual([
      ['planned', 0],
      ['planned', 60_000],
    ]);
    expect(totalMs).toBe(120_000);
  });

  test('compare estimate and plan', () => {
    const [first, second, third] = rundown.segments;
    expect(first?.differenceMs).toBe((first?.estimatedMs ?? 0) - 120_000);
    expect(second).toMatchObject({ estimatedMs: 0, differenceMs: -1_200_000, spokenWords: 0 });
    expect(third?.differenceMs).toBeUndefined();
    expect(rundown.estimatedMs).toBe((first?.estimatedMs ?? 0) + (third?.estimatedMs ?? 0));
  });

  test('are paced where the format says so', () => {
    expect(rundown.segments.map(({ paced }) => paced)).toEqual([false, true, true]);
  });

  test('have sub-chapters that follow one another', () => {
    const [e, f] = rundown.segments[2]?.chapters ?? [];
    expect([e?.id, f?.id]).toEqual(['e', 'f']);
    expect(e?.startMs).toBe(rundown.segments[2]?.startMs);
    expect(e?.endMs).toBe(f?.startMs);
    expect(f?.endMs).toBe(rundown.totalMs);
  });

  test('the range is 11 % either way', () => {
    expect(rundown.rangeMs.low).toBe(Math.round(rundown.totalMs * 0.89));
    expect(rundown.rangeMs.high).toBe(Math.round(rundown.totalMs * 1.11));
  });

  test('an episode without any has no time', () => {
    expect(planOf('Words.')).toMatchObject({ totalMs: 0, basis: 'planned', segments: [], spokenWords: 0 });
  });

  test('times beyond reason stay exact integers', () => {
    const { totalMs } = planOf(
      '## Core: A (99999999999999999999 h)\n\n[PAUSE: 99999999999999999999 h]\n\nWords.',
    );
    expect(Number.isSafeInteger(totalMs)).toBe(true);
  });
});

describe('property: the clock has no gaps', () => {
  const word = fc.constantFrom(
    'light',
    '99.9%',
    '$4',
    'N=5',
    'is.',
    'here!',
    '**THEO:** so',
    '[@x]',
    '`a_b`',
    '$$x^2$$',
  );
  const prose = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const cue = fc
    .tuple(fc.constantFrom('PAUSE', 'SFX', 'MUSIC', 'VISUAL'), fc.integer({ min: 0, max: 40 }))
    .map(([kind, seconds]) => `[${kind}: x, ${seconds}s]`);
  const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 4 },
      prose,
      cue,
      prose.map((text) => `### ${text.replaceAll(/[^a-z ]/g, '') || 'x'}`),
      prose.map((text) => `- ${text}\n- ${text}`),
      fc
        .tuple(
          fc.constantFrom(
            'story',
            'recap',
            'aside',
            'primer',
            'pause-and-think',
            'concept{id=x}',
            'nonsense',
          ),
          fc.array(tie('block'), { maxLength: 4 }),
        )
        .map(([name, inner]) => `:::${name}\n${inner.join('\n\n')}\n:::`),
    ),
  })).block;
  const segment = fc
    .tuple(
      fc.constantFrom('Core: A (3 min)', 'More: B', 'Coda: C (PT1M)', 'D'),
      fc.array(block, { maxLength: 8 }),
    )
    .map(([heading, blocks]) => `## ${heading}\n\n${blocks.join('\n\n')}`);

  /** Ends where the next begins, all of them whole milliseconds; returns where the last one ends. */
  function expectContiguous(things: readonly Timed[], startMs: number): number {
    let at = startMs;
    for (const { startMs: start, endMs: end } of things) {
      expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true);
      expect(start).toBe(at);
      expect(end).toBeGreaterThanOrEqual(start);
      at = end;
    }
    return at;
  }

  test('segments, beats and lines', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const rundown = planOf(segments.join('\n\n'));
        expect(expectContiguous(rundown.segments, 0)).toBe(rundown.totalMs);
        for (const { beats, startMs, endMs, estimatedMs, basis, chapters, spokenWords } of rundown.segments) {
          const end = expectContiguous(beats, startMs);
          expect(end).toBe(startMs + estimatedMs);
          expect(end === endMs || basis === 'planned').toBe(true);
          expect(spokenWords > 0 && basis === 'planned').toBe(false);
          for (const beat of beats) expect(expectContiguous(beat.lines, beat.startMs)).toBe(beat.endMs);
          for (const chapter of chapters) {
            expect(chapter.startMs).toBeGreaterThanOrEqual(startMs);
            expect(chapter.endMs).toBeGreaterThanOrEqual(chapter.startMs);
            expect(chapter.endMs).toBeLessThanOrEqual(endMs);
          }
        }
        const words = linesOf(rundown).reduce((sum, line) => sum + line.words, 0);
        expect(words).toBe(rundown.spokenWords);
      }),
      { numRuns: 200 },
    );
  });
});
