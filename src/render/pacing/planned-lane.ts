import { formatLength } from '../../notation/time.ts';
import type { ChartSegment } from './chart-segments.ts';
import type { Canvas, Lane } from './lane.ts';
import { INK } from './style.ts';
import { element, firstFitting, label, tooltip } from './svg.ts';

const HEIGHT = 24;
const SIZE = 11.5;

/** The plan: a box a segment, as wide as its heading says; undefined where no heading has a time. */
export function plannedLane(segments: readonly ChartSegment[], canvas: Canvas): Lane | undefined {
  return boxLane('Planned', segments, ({ timed }) => timed.plannedMs ?? 0, canvas);
}

/** The estimate in the same way, to stand beside a recording. */
export function estimatedLane(segments: readonly ChartSegment[], canvas: Canvas): Lane | undefined {
  return boxLane('Estimated', segments, ({ timed }) => timed.estimatedMs, canvas);
}

function boxLane(
  lane: string,
  segments: readonly ChartSegment[],
  lengthOf: (segment: ChartSegment) => number,
  { x }: Canvas,
): Lane | undefined {
  if (segments.every((segment) => lengthOf(segment) === 0)) return undefined;
  return { name: lane, nameY: HEIGHT / 2 + 4, height: HEIGHT + 14, draw };

  function draw(top: number): string {
    let clockMs = 0;
    const boxes = segments.map((segment) => {
      const { number, name } = segment;
      const lengthMs = lengthOf(segment);
      if (lengthMs === 0) return '';
      const left = x(clockMs);
      clockMs += lengthMs;
      const width = x(clockMs) - left;
      const wording = firstFitting([`${number} ${name}`, `${number}`], width - 4, SIZE);
      const box = element(
        'rect',
        {
          ...INK.box,
          x: left,
          y: top,
          width,
          height: HEIGHT,
        },
        tooltip(`${number} ${name}: ${lane.toLowerCase()} ${formatLength(lengthMs)}`),
      );
      const middle = { x: left + width / 2, y: top + HEIGHT / 2 + 4, 'text-anchor': 'middle' };
      return box + (wording === undefined ? '' : label(wording, { ...INK.text, ...middle }, SIZE));
    });
    return boxes.filter((box) => box !== '').join('\n');
  }
}
