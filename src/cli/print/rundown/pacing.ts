import { type Cycle, formatLength, formatClock as clock, type Pacing } from '../../../index.ts';
import { printTable } from '../text-table.ts';

const COLUMNS = [
  { head: 'cycle', align: 'right' },
  { head: 'from', align: 'right' },
  { head: 'technical', align: 'right' },
  { head: 'relief', align: 'right' },
  { head: 'recap', align: 'right' },
  { head: 'new', align: 'right' },
  { head: 'remarks' },
] as const;

/** Cycles of 7-3-1 with their shares and new concepts, and the technical runs. */
export function printPacing({ stretches, score }: Pacing, width: number): readonly string[] {
  const cycles = stretches.flatMap((stretch) => stretch.cycles);
  if (cycles.length === 0) return ['No segment is held against 7-3-1.'];
  const rows = cycles.map((cycle, at) => ({
    cells: [
      String(at + 1),
      clock(cycle.startMs),
      lengthOf(cycle.technicalMs),
      lengthOf(cycle.reliefMs),
      lengthOf(cycle.recapMs),
      String(cycle.newConcepts),
      width < 76 ? '' : remarksOn(cycle),
    ],
    below: width < 76 ? remarksOn(cycle) || undefined : undefined,
  }));
  const runs = stretches.flatMap(({ technicalRuns }) => technicalRuns);
  return [
    `7-3-1${score === undefined ? '' : `: score ${score} of 100`} (targets 7:00 technical, 3:00 relief, 1:00 recap)`,
    ...printTable(COLUMNS, rows, width),
    ...(runs.length === 0
      ? []
      : [
          '',
          'Technical runs, without 30 s of rest:',
          ...runs.map(({ startMs, endMs }) => `  from ${clock(startMs)}, ${formatLength(endMs - startMs)}`),
        ]),
  ];
}

function lengthOf(ms: number): string {
  return clock(Math.round(ms / 1_000) * 1_000);
}

function remarksOn({ recapMs, measure, excess }: Cycle): string {
  if (measure === 'exempt') return 'too short to count';
  const off = [
    ...(excess.technical > 0 ? ['technical off'] : []),
    ...(excess.relief > 0 ? ['relief off'] : []),
    ...(excess.recap > 0 ? [recapMs === 0 ? 'recap missing' : 'recap off'] : []),
  ];
  return [...off, ...(measure === 'scaled' ? ['last, held to its share'] : [])].join(', ');
}
