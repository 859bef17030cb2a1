import type { RundownBeat, RundownSegment } from '../../model/index.ts';
import { formatClock, formatLength } from '../../notation/time.ts';
import type { ChartSegment } from './chart-segments.ts';
import type { Canvas, Lane } from './lane.ts';
import { CATEGORY_NAMES, HOLLOW, INK, TALLNESS } from './style.ts';
import { element, firstFitting, label, tooltip } from './svg.ts';

const STRIP = 48;
const NAMES = 16;

/** What is there: beats under the names of their segments. */
export function beatLane(name: string, segments: readonly ChartSegment[], canvas: Canvas): Lane {
  return {
    name,
    nameY: NAMES + STRIP / 2 + 4,
    height: NAMES + STRIP + 10,
    draw: (top) => segments.map((segment) => drawSegment(segment, canvas, top)).join('\n'),
  };
}

function drawSegment({ number, name, timed }: ChartSegment, canvas: Canvas, top: number): string {
  const { startMs, endMs } = timed;
  const left = canvas.x(startMs);
  const width = canvas.x(endMs) - left;
  if (width === 0) return '';
  const beats = drawBeats(timed, canvas, top + NAMES, STRIP, `${number} ${name}`);
  const edge = element('rect', { ...INK.frame, x: left, y: top + NAMES - 3, width, height: STRIP + 6 });
  const wording = firstFitting([`${number} ${name}`, `${number}`], width - 4, 11);
  const text =
    wording === undefined ? '' : label(wording, { ...INK.quiet, x: left + 2, y: top + NAMES - 7 }, 11);
  return [beats, edge, text].filter((part) => part !== '').join('\n');
}

/** The beats of a segment side by side, or the hatched place of one that is only planned; each says what it is. */
export function drawBeats(
  { startMs, endMs, beats, paced, basis }: RundownSegment,
  canvas: Canvas,
  top: number,
  height: number,
  segment: string,
): string {
  const left = canvas.x(startMs);
  if (basis === 'planned')
    return element(
      'rect',
      { x: left, y: top, width: canvas.x(endMs) - left, height, fill: canvas.fills.unwritten },
      tooltip(`${segment}: only planned, ${formatLength(endMs - startMs)}`),
    );
  const heard = beats.filter((beat) => beat.endMs > beat.startMs);
  return joined(heard, canvas)
    .map((beat) => drawBeat(beat, paced, canvas, top, height))
    .join('\n');
}

/** Too narrow for an edge of its own. */
const NARROW = 7;

/** Neighbours of one category are one box where an edge between them would be all there is to see. */
function joined(beats: readonly RundownBeat[], { x }: Canvas): readonly RundownBeat[] {
  const boxes: RundownBeat[] = [];
  for (const beat of beats) {
    const last = boxes.at(-1);
    const isNarrow = ({ startMs, endMs }: RundownBeat) => x(endMs) - x(startMs) < NARROW;
    if (last?.category === beat.category && (isNarrow(last) || isNarrow(beat))) {
      const names = new Set([...last.name.split(', '), beat.name]);
      boxes[boxes.length - 1] = { ...last, name: [...names].join(', '), endMs: beat.endMs };
    } else boxes.push(beat);
  }
  return boxes;
}

function drawBeat(
  { name, category, startMs, endMs }: RundownBeat,
  paced: boolean,
  { x, fills }: Canvas,
  top: number,
  height: number,
): string {
  const kind = name === category ? name : `${name} (${CATEGORY_NAMES[category].toLowerCase()})`;
  const said = tooltip(`${kind}, ${formatClock(startMs)} to ${formatClock(endMs)}`);
  const wide = x(endMs) - x(startMs);
  const tall = height * TALLNESS[category];
  // A hair between beats of one kind.
  const hair = Math.min(0.8, wide / 4);
  const box = { x: x(startMs), y: top + height - tall, width: wide - hair, height: tall };
  if (paced) return element('rect', { ...box, fill: fills.of[category] }, said);
  const line = Math.min(1.5, box.width / 2);
  const inner = {
    x: box.x + line / 2,
    y: box.y + line / 2,
    width: box.width - line,
    height: Math.max(0, tall - line),
  };
  return element('rect', { ...HOLLOW[category], 'stroke-width': line, ...inner }, said);
}
