import type {
  Basis,
  EpisodeFacts,
  Rundown,
  RundownLine,
  RundownSegment,
  Show,
} from '../../src/model/index.ts';

const NOWHERE = { start: 0, end: 0 };

/** A line of a rundown, with what a test does not care about filled in. */
export function line(
  startMs: number,
  endMs: number,
  text: string,
  facts: Partial<RundownLine> = {},
): RundownLine {
  const words = text.split(' ').length;
  return { kind: 'speech', basis: 'estimated', startMs, endMs, text, words, span: NOWHERE, ...facts };
}

/** A segment that is as long as its lines, or as `endMs` says. */
export function segment(
  id: string,
  title: string,
  lines: readonly RundownLine[],
  facts: Partial<RundownSegment> = {},
): RundownSegment {
  const startMs = lines[0]?.startMs ?? 0;
  const endMs = lines.at(-1)?.endMs ?? startMs;
  return {
    id,
    title,
    startMs,
    endMs,
    basis: 'estimated',
    estimatedMs: endMs - startMs,
    spokenWords: 0,
    paced: false,
    newConcepts: 0,
    span: NOWHERE,
    chapters: [],
    beats: [
      { name: 'technical', category: 'technical', basis: 'estimated', startMs, endMs, span: NOWHERE, lines },
    ],
    ...facts,
  };
}

/** A rundown of segments that follow one another. */
export function rundown(segments: readonly RundownSegment[], basis: Basis = 'estimated'): Rundown {
  const totalMs = segments.at(-1)?.endMs ?? 0;
  return {
    basis,
    startMs: 0,
    endMs: totalMs,
    totalMs,
    estimatedMs: totalMs,
    rangeMs: { low: totalMs, high: totalMs },
    spokenWords: 0,
    segments,
    concepts: [],
    pacing: { stretches: [], segmentScores: {} },
  };
}

/** The facts of an episode that has a title and hosts, and nothing else. */
export function episode(facts: Partial<EpisodeFacts> = {}): { facts: EpisodeFacts } {
  return {
    facts: {
      id: 'foundational/001-floor',
      slug: '001-floor',
      path: 'episodes/foundational/001-floor.md',
      number: 1,
      title: 'The floor under every request',
      status: 'draft',
      audience: [],
      hosts: ['maya'],
      guests: [],
      prerequisites: [],
      threads: [],
      concepts: [],
      objectives: [],
      tags: [],
      sources: [],
      gates: {},
      ...facts,
    },
  };
}

/** A show with two in its cast. */
export function show(settings: Partial<Show['settings']> = {}): Pick<Show, 'settings'> {
  const person = { aliases: [], fictional: false, arc: [] };
  return {
    settings: {
      title: 'Cold Open',
      author: 'The Cold Open team',
      language: 'en',
      explicit: false,
      cast: [
        { ...person, id: 'maya', name: 'Maya Okafor' },
        { ...person, id: 'jonas', name: 'Jonas Weiß-Åkesson' },
      ],
      threads: [],
      concepts: [],
      emotions: [],
      stakes: [],
      wordsPerMinute: 150,
      lint: { rules: {}, overrides: [], modules: [] },
      sourcesRoot: '',
      ...settings,
    },
  };
}

/** Two minutes that hold everything a chapter list or a transcript treats differently. */
export function sampleRundown(basis: Basis = 'estimated'): Rundown {
  const maya = { speaker: 'maya' };
  const jonas = { speaker: 'jonas' };
  return rundown(
    [
      segment('cold-open', 'Three servers, one lie', [
        line(0, 6_000, 'Three servers. Same data. Different answers.', maya),
        line(6_000, 9_000, 'a pager, far away, 3s', { kind: 'cue', cue: 'SFX' }),
        line(
          9_000,
          21_000,
          'At 03:14 the payments team had seven minutes before 400 million people noticed, and Dr. Chen was asleep. It was 2019. That was v2.1.0.',
          maya,
        ),
        line(21_000, 31_000, 'theme swells, 10 s', { kind: 'cue', cue: 'MUSIC' }),
      ]),
      segment(
        'core-1',
        'The floor <b>under</b> R&D = "fast" #1; C:\\ok',
        [
          line(
            31_000,
            35_500,
            'The answer: light in glass is slow, e.g. 3.14 times slower than you hope.',
            jonas,
          ),
          line(35_500, 36_000, 'diagram of the cable', { kind: 'cue', cue: 'VISUAL' }),
          line(36_000, 48_000, 't min equals two d n over c', { kind: 'figure', speaker: 'jonas' }),
          line(48_000, 78_000, '', { kind: 'silence' }),
          line(78_000, 100_000, 'And *that* is __init__ <in> Vec<T> & why a --> b costs $5.', jonas),
        ],
        { chapters: [{ id: 'glass', title: 'Light in glass', startMs: 36_000, endMs: 100_000 }] },
      ),
      segment('empty', 'Nothing yet', [], { startMs: 100_000, endMs: 100_000 }),
      segment('close', 'What to keep', [
        line(100_000, 120_000, 'Agreement is never free, and physics sends the bill.', maya),
      ]),
    ],
    basis,
  );
}
