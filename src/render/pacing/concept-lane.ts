import type { RundownConcept } from '../../model/index.ts';
import { formatClock } from '../../notation/time.ts';
import type { Canvas, Lane } from './lane.ts';
import { INK } from './style.ts';
import { element, fitted, label, textWidth, tooltip } from './svg.ts';

const ROW = 15;
const MOST_ROWS = 4;
const SIZE = 11;
const LONGEST = 190;

/** A dot where each concept is first taught, with its name; undefined where none is new. */
export function conceptLane(concepts: readonly RundownConcept[], canvas: Canvas): Lane | undefined {
  if (concepts.length === 0) return undefined;
  const places = placeNames(concepts, canvas);
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  return {
    name: 'New concepts',
    nameY: 12,
    height: rows * ROW + 6,
    draw: (top) => places.map((place) => drawConcept(place, top)).join('\n'),
  };
}

/** Whether the lane has no room for some name. */
export function leavesNamesOut(concepts: readonly RundownConcept[], canvas: Canvas): boolean {
  return placeNames(concepts, canvas).some(({ text }) => text === undefined);
}

interface Place {
  readonly concept: RundownConcept;
  readonly at: number;
  readonly row: number;
  readonly toLeft: boolean;
  readonly text: string | undefined;
}

/** Puts each name into the first row that has room for it, right of its dot, or left of it at the chart's end. */
function placeNames(concepts: readonly RundownConcept[], { frame, x }: Canvas): readonly Place[] {
  const taken: (readonly [number, number])[][] = Array.from({ length: MOST_ROWS }, () => []);
  return concepts.map((concept) => {
    const at = x(concept.atMs);
    const text = fitted(concept.name, LONGEST, SIZE);
    const reach = textWidth(text, SIZE) + 12;
    const toLeft = at + reach > frame.right;
    const [from, to] = toLeft ? [at - reach, at + 5] : [at - 5, at + reach];
    const row = taken.findIndex((others) => others.every(([left, right]) => to <= left || from >= right));
    if (row < 0) return { concept, at, row: 0, toLeft, text: undefined };
    taken[row]?.push([from, to]);
    return { concept, at, row, toLeft, text };
  });
}

function drawConcept({ concept, at, row, toLeft, text }: Place, top: number): string {
  const y = top + row * ROW + 8;
  const dot = element(
    'circle',
    { ...INK.mark, cx: at, cy: y, r: 3.5 },
    tooltip(`new concept: ${concept.name}, at ${formatClock(concept.atMs)}`),
  );
  if (text === undefined) return dot;
  const place = toLeft ? { x: at - 7, 'text-anchor': 'end' } : { x: at + 7 };
  return dot + label(text, { ...INK.text, ...place, y: y + 4 }, SIZE);
}
