import type { Rundown, Timed } from '../../model/index.ts';
import { formatClock, formatClockLength } from '../../notation/time.ts';
import { faultsOf } from './cycle-faults.ts';
import type { Frame } from './scale.ts';
import { INK } from './style.ts';
import { label, textWidth } from './svg.ts';

const ROW = 17;
/** A chart of a broken episode stays a chart. */
const MOST = 24;

/** What is off 7-3-1, in words; `newConcepts` adds the names of concepts with their times. */
export function remarks(
  rundown: Rundown,
  runs: readonly Timed[],
  namesConcepts: boolean,
  { margin, right }: Frame,
  top: number,
): { svg: string; height: number } {
  const off = [...offCycles(rundown), ...offRuns(runs)];
  const told = off.slice(0, MOST);
  if (off.length > MOST) told.push(`! and ${off.length - MOST} more: rundown.json has them all`);
  const named = namesConcepts ? wrapped(conceptWords(rundown), right - margin - 8) : [];
  const lines = [
    ...told.map((text) => ({ text, ink: INK.faultText })),
    ...named.map((text) => ({ text, ink: INK.text })),
  ];
  const svg = lines
    .map(({ text, ink }, at) => label(text, { ...ink, x: margin, y: top + 12 + at * ROW }))
    .join('\n');
  return { svg, height: lines.length === 0 ? 0 : lines.length * ROW + 12 };
}

function offCycles({ pacing }: Rundown): readonly string[] {
  return pacing.stretches
    .flatMap(({ cycles }) => cycles)
    .map((cycle) => ({ cycle, faults: faultsOf(cycle) }))
    .filter(({ faults }) => faults.length > 0)
    .map(
      ({ cycle, faults }) =>
        `! Cycle ${formatClock(cycle.startMs)} to ${formatClock(cycle.endMs)}: ${faults.join(', ')}`,
    );
}

function offRuns(runs: readonly Timed[]): readonly string[] {
  return runs.map(
    ({ startMs, endMs }) =>
      `! Technical without rest ${formatClock(startMs)} to ${formatClock(endMs)}: ${formatClockLength(endMs - startMs)}`,
  );
}

function conceptWords({ concepts }: Rundown): readonly string[] {
  return concepts.map(
    ({ name, atMs }, at) => `${at === 0 ? 'New concepts: ' : ''}${name} ${formatClock(atMs)}`,
  );
}

/** Parts in lines, with dots between. */
function wrapped(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
