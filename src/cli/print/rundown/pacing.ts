import pico from 'picocolors';
import {
  type Cycle,
  formatClock as clock,
  formatClockLength,
  formatLength,
  type Pacing,
} from '../../../index.ts';
import { printTable } from '../text-table.ts';

/** What the columns take before the remarks. */
const COLUMNS_WIDTH = 54;

const COLUMNS = [
  { head: 'cycle', align: 'right', gives: 1 },
  { head: 'from', align: 'right' },
  { head: 'technical', align: 'right' },
  { head: 'relief', align: 'right' },
  { head: 'recap', align: 'right' },
  { head: 'concepts', align: 'right', gives: 2 },
  { head: 'remarks' },
] as const;

/** Cycles of 7-3-1 with their shares and new concepts, and the technical runs. */
export function printPacing(
  { stretches, score }: Pacing,
  { width, colour }: { readonly width: number; readonly colour: boolean },
): readonly string[] {
  const { dim, red } = pico.createColors(colour);
  const cycles = stretches.flatMap((stretch) => stretch.cycles);
  if (cycles.length === 0) return ['No segment is held against 7-3-1.'];
  // A remark that a line has no room for stands beneath it.
  const room = width - COLUMNS_WIDTH;
  const isWide = cycles.every((cycle) => remarksOn(cycle).length <= room);
  const rows = cycles.map((cycle, at) => ({
    cells: [
      String(at + 1),
      clock(cycle.startMs),
      formatClockLength(cycle.technicalMs),
      formatClockLength(cycle.reliefMs),
      formatClockLength(cycle.recapMs),
      String(cycle.newConcepts),
      isWide ? remarksOn(cycle) : '',
    ],
    below: isWide ? undefined : remarksOn(cycle) || undefined,
    paint: isOff(cycle) ? red : undefined,
    paintBelow: isOff(cycle) ? red : undefined,
  }));
  const [first = '', ...others] = printTable(COLUMNS, rows, width);
  const runs = stretches.flatMap(({ technicalRuns }) => technicalRuns);
  return [
    `7-3-1${score === undefined ? '' : `: score ${score} of 100`}`,
    ...(room < 0 ? [] : ['Targets: 7:00 technical, 3:00 relief, 1:00 recap. Concepts: those that are new.']),
    dim(first),
    ...others,
    ...(runs.length === 0 ? [] : ['', 'Technical runs, without 30 s of rest:']),
    ...runs.map(({ startMs, endMs, overMs }) => {
      const run = `  from ${clock(startMs)}, ${formatLength(endMs - startMs)}`;
      return overMs > 0 ? red(`${run}: too long by ${formatLength(Math.ceil(overMs / 1_000) * 1_000)}`) : run;
    }),
  ];
}

function isOff({ excess }: Cycle): boolean {
  return excess.technical > 0 || excess.relief > 0 || excess.recap > 0;
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
