import type { Edit, Episode, Segment } from '../model/index.ts';
import { headingTime, saysHours } from '../notation/written-time.ts';
import { replacing } from './edits.ts';

/** The planned times of segment headings as ` (15 min)`, with the blank before them. */
export function headingTimeEdits(text: string, { segments }: Episode): readonly Edit[] {
  return segments.flatMap((segment) => timeEdits(text, segment));
}

function timeEdits(text: string, { plannedMs, plannedSpan, headingSpan }: Segment): readonly Edit[] {
  const time = plannedMs === undefined ? undefined : headingTime(plannedMs);
  if (!plannedSpan || time === undefined) return [];
  const written = text.slice(plannedSpan.start, plannedSpan.end);
  const before = /[ \t]*[([][ \t]*$/.exec(text.slice(headingSpan.start + 2, plannedSpan.start));
  const after = /^[ \t]*[)\]]/.exec(text.slice(plannedSpan.end, headingSpan.end));
  if (!before || !after || before.index === 0) return [];
  const span = { start: plannedSpan.start - before[0].length, end: plannedSpan.end + after[0].length };
  return replacing(text, span, ` (${saysHours(written) ? written.trim() : time})`);
}
