import type { Rundown } from '../../model/index.ts';
import { axisLabels, gridLines } from './axis.ts';
import { beatLane } from './beat-lane.ts';
import type { ChartInput } from './chart-input.ts';
import { type ChartSegment, chartSegments, isRecorded } from './chart-segments.ts';
import { conceptLane, leavesNamesOut } from './concept-lane.ts';
import { cueLane } from './cue-lane.ts';
import { cycleLane } from './cycle-lane.ts';
import type { Canvas, Lane } from './lane.ts';
import { legend } from './legend.ts';
import { estimatedLane, plannedLane } from './planned-lane.ts';
import { longRuns, runLane } from './run-lane.ts';
import { type Frame, scaleFor, spanMs } from './scale.ts';
import { fillsFor, INK } from './style.ts';
import { label } from './svg.ts';

const LANE_GAP = 8;

/** The lanes of an episode on their clock, with what the signs mean beneath. */
export interface DrawnLanes {
  readonly segments: readonly ChartSegment[];
  readonly runs: ReturnType<typeof longRuns>;
  readonly definitions: string;
  /** Markup between the given top and `bottom`. */
  readonly svg: string;
  readonly bottom: number;
  /** Whether the lane of concepts has no room for some name. */
  readonly leavesNamesOut: boolean;
}

export function drawLanes(
  { episode, rundown }: ChartInput,
  frame: Frame,
  prefix: string,
  top: number,
): DrawnLanes {
  const segments = chartSegments(rundown, episode.segments);
  const lengthMs = spanMs(rundown);
  const canvas: Canvas = { frame, x: scaleFor(lengthMs, frame), fills: fillsFor(prefix) };
  const runs = longRuns(rundown);
  let y = top;
  const drawn = lanesOf(rundown, segments, runs, canvas).map((lane) => {
    const svg = drawLane(lane, frame.margin, y);
    y += lane.height + LANE_GAP;
    return svg;
  });
  const axisY = y + 8;
  const key = legend(rundown, canvas, axisY + 18);
  const svg = [
    gridLines(lengthMs, canvas.x, top - 6, axisY - 12),
    ...drawn,
    axisLabels(lengthMs, canvas.x, axisY, frame),
    key.svg,
  ];
  return {
    segments,
    runs,
    definitions: canvas.fills.definitions,
    svg: svg.filter((part) => part !== '').join('\n'),
    bottom: axisY + 18 + key.height,
    leavesNamesOut: leavesNamesOut(rundown.concepts, canvas),
  };
}

function lanesOf(
  rundown: Rundown,
  segments: readonly ChartSegment[],
  runs: ReturnType<typeof longRuns>,
  canvas: Canvas,
): readonly Lane[] {
  const recorded = isRecorded(rundown);
  return [
    plannedLane(segments, canvas),
    ...(recorded ? [estimatedLane(segments, canvas)] : []),
    beatLane(recorded ? 'Recorded' : 'Estimated', segments, canvas),
    runLane(runs, canvas),
    cueLane(segments, canvas),
    conceptLane(rundown.concepts, canvas),
    cycleLane(rundown.pacing, canvas),
  ].filter((lane) => lane !== undefined);
}

function drawLane(lane: Lane, x: number, top: number): string {
  const name = label(lane.name, { ...INK.text, x, y: top + lane.nameY, 'font-weight': 600 });
  return [name, lane.draw(top)].filter((part) => part !== '').join('\n');
}
