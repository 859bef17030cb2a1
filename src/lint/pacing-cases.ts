/** One worked case of 7-3-1: what is heard, and what it scores, with the arithmetic spelled out. */
export interface PacingCase {
  readonly title: string;
  /**
   * One line a segment: its label, then its beats and their lengths in order. `music` stands alone where it is a
   * beat of its own, and after `with` where it is part of the beat before it.
   */
  readonly heard: readonly string[];
  readonly arithmetic: readonly string[];
  /** What each cycle is held to, and its excess in percent: technical, relief, recap. */
  readonly cycles: readonly (readonly ['full' | 'scaled' | 'exempt', number, number, number])[];
  /** Technical runs that are too long. */
  readonly longRuns: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
}

/** The cases that define the score, on the default tolerances. Core and More are paced, Coda is not. */
export const PACING_CASES: readonly PacingCase[] = [
  {
    title: 'Exactly 7-3-1',
    heard: ['Core: technical 7:00 · story 3:00 · recap 1:00'],
    arithmetic: ['Every share meets its target: no excess, 100 − 0 = 100.'],
    cycles: [['full', 0, 0, 0]],
    longRuns: [],
    scores: { episode: 100, Core: 100 },
  },
  {
    title: 'Every share exactly at its tolerance',
    heard: ['Core: technical 8:45 · story 4:03 · recap 1:30'],
    arithmetic: [
      'technical 7:00 + 25 % = 8:45, relief 3:00 + 35 % = 4:03, recap 1:00 + 50 % = 1:30: at the tolerance is within it.',
      'The technical run lasts 8:45, which is not longer than 8:45.',
    ],
    cycles: [['full', 0, 0, 0]],
    longRuns: [],
    scores: { episode: 100, Core: 100 },
  },
  {
    title: 'Every share past its tolerance',
    heard: ['Core: technical 10:30 · story 1:30 · recap 0:15'],
    arithmetic: [
      'technical |10:30 − 7:00| ÷ 7:00 = 50 %, less 25 % = 25 %.',
      'relief |1:30 − 3:00| ÷ 3:00 = 50 %, less 35 % = 15 %.',
      'recap |0:15 − 1:00| ÷ 1:00 = 75 %, less 50 % = 25 %.',
      'mean (25 + 15 + 25) ÷ 3 = 21.67; 100 − 21.67 = 78.3.',
    ],
    cycles: [['full', 25, 15, 25]],
    longRuns: ['10:30'],
    scores: { episode: 78.3, Core: 78.3 },
  },
  {
    title: 'A break of 29.9 s is none, one of 30 s is',
    heard: [
      'Core: technical 4:30 · story 29.9 s · technical 4:00 · analogy 30 s · technical 0:30 · story 2:00.1 · recap 1:00',
    ],
    arithmetic: [
      'The first run goes on through the 29.9 s: 4:30 + 0:29.9 + 4:00 = 8:59.9, longer than 8:45. The 30 s end it.',
      'technical 4:30 + 4:00 + 0:30 = 9:00: |9:00 − 7:00| ÷ 7:00 = 28.5714 %, less 25 % = 3.5714 %.',
      'relief 0:29.9 + 0:30 + 2:00.1 = 3:00 and recap 1:00 meet their targets.',
      'mean 3.5714 ÷ 3 = 1.19; 100 − 1.19 = 98.8.',
    ],
    cycles: [['full', 3.5714, 0, 0]],
    longRuns: ['8:59.9'],
    scores: { episode: 98.8, Core: 98.8 },
  },
  {
    title: 'A last cycle of 3:59 is exempt',
    heard: ['Core: technical 7:00 · story 3:00 · recap 1:00', 'More: technical 3:59'],
    arithmetic: [
      'After the recap 3:59 remain, less than 4:00: not measured. The mean is that of the first cycle, 0.',
      'Only the exempt cycle reaches into More: nothing to hold against it, 100.',
    ],
    cycles: [
      ['full', 0, 0, 0],
      ['exempt', 0, 0, 0],
    ],
    longRuns: [],
    scores: { episode: 100, Core: 100, More: 100 },
  },
  {
    title: 'A last cycle of 4:00 is held to its share',
    heard: ['Core: technical 7:00 · story 3:00 · recap 1:00', 'More: technical 4:00'],
    arithmetic: [
      'Targets × 4 ÷ 11: technical 152.73 s, relief 65.45 s, recap 21.82 s.',
      'technical |240 − 152.73| ÷ 152.73 = 57.1429 %, less 25 % = 32.1429 %.',
      'relief |0 − 65.45| ÷ 65.45 = 100 %, less 35 % = 65 %; recap 100 %, less 50 % = 50 %.',
      'More: mean (32.1429 + 65 + 50) ÷ 3 = 49.05; 100 − 49.05 = 51. Episode: (0 + 0 + 0 + 32.1429 + 65 + 50) ÷ 6 = 24.52; 100 − 24.52 = 75.5.',
    ],
    cycles: [
      ['full', 0, 0, 0],
      ['scaled', 32.1429, 65, 50],
    ],
    longRuns: [],
    scores: { episode: 75.5, Core: 100, More: 51 },
  },
  {
    title: 'A last cycle of 10:59 is still held to its share',
    heard: ['Core: technical 7:19 · story 3:40'],
    arithmetic: [
      'Targets × 10:59 ÷ 11:00: technical 419.36 s, relief 179.73 s, recap 59.91 s.',
      'technical |439 − 419.36| ÷ 419.36 = 4.7 % and relief |220 − 179.73| ÷ 179.73 = 22.4 % are within.',
      'recap 100 %, less 50 % = 50 %. mean 50 ÷ 3 = 16.67; 100 − 16.67 = 83.3.',
    ],
    cycles: [['scaled', 0, 0, 50]],
    longRuns: [],
    scores: { episode: 83.3, Core: 83.3 },
  },
  {
    title: 'From 11:00 on it is a full cycle, here without any recap',
    heard: ['Core: technical 7:20 · story 3:40'],
    arithmetic: [
      'technical |7:20 − 7:00| ÷ 7:00 = 4.8 % and relief |3:40 − 3:00| ÷ 3:00 = 22.2 % are within.',
      'recap 100 %, less 50 % = 50 %. mean 50 ÷ 3 = 16.67; 100 − 16.67 = 83.3. It is a full cycle without a recap.',
    ],
    cycles: [['full', 0, 0, 50]],
    longRuns: [],
    scores: { episode: 83.3, Core: 83.3 },
  },
  {
    title: 'A cycle crosses from one segment into the next; a segment with pacing off ends a stretch',
    heard: [
      'Core: technical 5:00',
      'More: technical 5:30 · story 3:00 · recap 1:00',
      'Coda: technical 20:00',
      'Core: technical 3:00',
    ],
    arithmetic: [
      'The run goes on across the heading: 5:00 + 5:30 = 10:30. technical |10:30 − 7:00| ÷ 7:00 = 50 %, less 25 % = 25 %; mean 25 ÷ 3 = 8.33; 100 − 8.33 = 91.7, in both segments that the cycle reaches into.',
      'The 20:00 in Coda are not looked at. After it a new stretch begins, whose last cycle of 3:00 is exempt.',
      'Episode: the mean of the one measured cycle, 91.7.',
    ],
    cycles: [
      ['full', 25, 0, 0],
      ['exempt', 0, 0, 0],
    ],
    longRuns: ['10:30'],
    scores: { episode: 91.7, Core: 91.7, More: 91.7, 'Core 2': 100 },
  },
  {
    title: 'Music of 10 s is relief, shorter music belongs to what it stands in',
    heard: ['Core: technical 8:36 with music 0:09 · music 0:10 · story 1:47 · recap 1:00'],
    arithmetic: [
      'technical 8:36 + 0:09 = 8:45, exactly 25 % over; relief 0:10 + 1:47 = 1:57, exactly 35 % under: both within.',
      'Had the 10 s been technical, its share would be 8:55, or 27.4 %.',
    ],
    cycles: [['full', 0, 0, 0]],
    longRuns: [],
    scores: { episode: 100, Core: 100 },
  },
];

/** The cases as a section of a rule's page. */
export function pacingCasesMarkdown(): string {
  return PACING_CASES.map((worked, index) => caseMarkdown(worked, index + 1)).join('\n\n');
}

function caseMarkdown({ title, heard, arithmetic, scores }: PacingCase, number: number): string {
  const score = Object.entries(scores).map(([name, value]) => `${name} **${value}**`);
  return [
    `**Case ${number}: ${title}.**`,
    '',
    ...[...heard, ...arithmetic, `Score: ${score.join(', ')}.`].map((line) => `- ${line}`),
  ].join('\n');
}
